phones-opennms wait-for-kar=opennms-phones-plugin

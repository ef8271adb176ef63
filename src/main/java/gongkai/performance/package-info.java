/** Performance forms 绩效自评表 and 绩效目标表: read as people write them, scored, judged and told. */
package gongkai.performance;

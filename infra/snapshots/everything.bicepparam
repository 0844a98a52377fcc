// Every option at once, with the longest name there can be.
using '../main.bicep'

param name = 'medborgardialog-2027'
param allowedTenants = '00000000-0000-0000-0000-00000000000b,00000000-0000-0000-0000-00000000000c'
param nodeVersion = '22-lts'
param planSku = 'P0v3'
param instances = 3
param zoneRedundant = true
param storageSku = 'Standard_GZRS'
param privateStorage = true
param lockStorage = true
param logDays = 90
param logCapGb = 2
param alertEmail = 'drift@example.org'
param operatorPrincipalId = '00000000-0000-0000-0000-00000000000d'
param operatorPrincipalType = 'Group'

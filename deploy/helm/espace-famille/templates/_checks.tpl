{{/* Checks that the schema cannot express with a helpful message, because they concern two values. */}}
{{- define "espace.checks" -}}
{{- $values := .Values -}}
{{- if and (hasPrefix "http://" $values.publicAddress) (not $values.trial.enabled) -}}
{{- fail "publicAddress: without TLS only where trial.enabled is true" -}}
{{- end -}}
{{- if and $values.ingress.enabled $values.gatewayApi.enabled -}}
{{- fail "ingress and gatewayApi: one of them, not both" -}}
{{- end -}}
{{- if and (or $values.ingress.enabled $values.gatewayApi.enabled) (empty $values.gateway.knownProxies) -}}
{{- fail "gateway.knownProxies: name the network of the proxies in front, or all families count as one address" -}}
{{- end -}}
{{- if and $values.gatewayApi.enabled (empty $values.gatewayApi.parentRefs) -}}
{{- fail "gatewayApi.parentRefs: name the Gateway whose listener ends TLS" -}}
{{- end -}}
{{- if and $values.clamd.enabled (empty $values.clamd.host) -}}
{{- fail "clamd.host: where is clamd?" -}}
{{- end -}}
{{- if not (or $values.clamd.enabled $values.clamd.acceptedWithout $values.trial.enabled) -}}
{{- fail "clamd.acceptedWithout: enable clamd, or name who accepted that the files of families are not scanned" -}}
{{- end -}}
{{- if and (or $values.migrations.enabled $values.keda.enabled) (not $values.trial.enabled) (empty $values.rabbitmq.managementPort) -}}
{{- fail "rabbitmq.managementPort: migration jobs make users, queues and policies there, and KEDA reads queues" -}}
{{- end -}}
{{- if and $values.partners.brokerService.enabled (not $values.trial.enabled) -}}
{{- fail "partners.brokerService: only the trial's broker is a part of the release; expose a broker of your own by its own means" -}}
{{- end -}}
{{- if and $values.partners.brokerService.enabled (empty $values.partners.brokerService.tlsSecret) -}}
{{- fail "partners.brokerService.tlsSecret: partners connect by TLS alone; name the Secret with the broker's certificate" -}}
{{- end -}}
{{- if and $values.partners.brokerService.enabled (empty $values.partners.brokerService.from) $values.networkPolicy.enabled -}}
{{- fail "partners.brokerService.from: name the networks that partners connect from" -}}
{{- end -}}
{{- if kindIs "float64" $values.image.tag -}}
{{- fail (printf "image.tag: %v is a number in a file of values, where 1.10 is the same number as 1.1; put the tag in quotes" $values.image.tag) -}}
{{- end -}}
{{- if eq (toString $values.image.tag) "latest" -}}
{{- fail "image.tag: latest says nothing, and a rollback to it neither; name a version" -}}
{{- end -}}
{{- range list $values.autoscaling $values.keda -}}
{{- if gt (int .minReplicas) (int .maxReplicas) -}}
{{- fail "autoscaling, keda: minReplicas is above maxReplicas" -}}
{{- end -}}
{{- end -}}
{{- range list "identity" "reservations" "documents" "notifications" "partners" "gateway" "portal" "renderer" -}}
{{- $shutdown := (include "espace.options" (dict "root" $ "name" .) | fromYaml).shutdown -}}
{{- range $name, $_ := (include "espace.options" (dict "root" $ "name" .) | fromYaml).extraEnv -}}
{{- if regexMatch "(?i)(connectionstring|secret|password|__keys__|rabbitmq__|brokeruri|managementuri)" $name -}}
{{- fail (printf "extraEnv.%s: this is a secret, and comes as a file from one that secrets names" $name) -}}
{{- end -}}
{{- end -}}
{{- $needed := addf $shutdown.preStopSeconds $shutdown.pauseSeconds $shutdown.drainSeconds -}}
{{- if ge $needed $shutdown.graceSeconds -}}
{{- fail (printf "%s.shutdown: graceSeconds must be above preStopSeconds + pauseSeconds + drainSeconds" .) -}}
{{- end -}}
{{- end -}}
{{- if and $values.secrets.smtp (eq $values.smtp.security "None") -}}
{{- fail "secrets.smtp: a password never travels without TLS; set smtp.security to StartTls or Tls" -}}
{{- end -}}
{{- end }}

{{/* What a list of volumes reads of Secrets, as "NAME: {KEY: true}": (dict "volumes" YAML "needs" DICT), to which it is added. */}}
{{- define "espace.secretneeds.add" -}}
{{- $needs := .needs -}}
{{- range .volumes | fromYamlArray -}}
{{- $sources := list -}}
{{- with .secret -}}{{- $sources = append $sources (dict "name" .secretName "items" .items) -}}{{- end -}}
{{- range (.projected | default dict).sources -}}
{{- if not (.secret.optional | default false) -}}{{- $sources = append $sources .secret -}}{{- end -}}
{{- end -}}
{{- range $sources -}}
{{- $keys := get $needs .name | default dict -}}
{{- range .items -}}{{- $_ := set $keys .key true -}}{{- end -}}
{{- $_ := set $needs .name $keys -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Every Secret that a pod or an image of the release needs, with its keys, read from the volumes that the pods have. */}}
{{- define "espace.secretneeds" -}}
{{- $values := .Values -}}
{{- $needs := dict -}}
{{- $pods := list -}}
{{- range list "identity" "reservations" "documents" "notifications" "partners" "renderer" "gateway" "portal" -}}
{{- $pods = append $pods (dict "root" $ "name" .) -}}
{{- end -}}
{{- if $values.migrations.enabled -}}
{{- range include "espace.migration.hosts" . | fromJsonArray -}}
{{- $pods = append $pods (dict "root" $ "name" "migration" "host" .) -}}
{{- end -}}
{{- end -}}
{{- if and $values.trial.enabled $values.trial.demoTown -}}
{{- $pods = append $pods (dict "root" $ "name" "town" "host" "identity" "credentials" $values.secrets.trialAccounts) -}}
{{- end -}}
{{- $pods = append $pods (dict "root" $ "name" "provisioner" "host" "partners") -}}
{{- range $pods -}}
{{- include "espace.secretneeds.add" (dict "volumes" (include "espace.volumes" .) "needs" $needs) -}}
{{- end -}}
{{- if $values.trial.enabled -}}
{{- range list $values.trial.database "rabbitmq" -}}
{{- $volumes := include (printf "espace.%s.volumes" .) (dict "root" $ "name" .) -}}
{{- include "espace.secretneeds.add" (dict "volumes" $volumes "needs" $needs) -}}
{{- end -}}
{{- end -}}
{{- if $values.tests.enabled -}}
{{- include "espace.secretneeds.add" (dict "volumes" (include "espace.test.volumes" .) "needs" $needs) -}}
{{- end -}}
{{- if $values.keda.enabled -}}
{{- $scaler := include "espace.keda.secret" . | fromYaml -}}
{{- $_ := set $needs $scaler.name (merge (dict $scaler.key true) (get $needs $scaler.name | default dict)) -}}
{{- end -}}
{{- range $values.image.pullSecrets -}}
{{- $_ := set $needs . (dict ".dockerconfigjson" true) -}}
{{- end -}}
{{- toYaml $needs -}}
{{- end }}

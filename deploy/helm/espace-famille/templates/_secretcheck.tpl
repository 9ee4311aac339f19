{{/*
Before anything is created: every missing Secret and key with the command that makes it. A cluster that can be asked has the service
account "default" in the namespace; `helm template` and a client-side dry run have none. Where reading Secrets is forbidden `lookup` itself
fails, which no template can catch: helm's message then contains the name of this template.
*/}}
{{- define "check of Secrets, left out by --set secrets.check=false" -}}
{{- if and .Values.secrets.check (lookup "v1" "ServiceAccount" .Release.Namespace "default") -}}
{{- $kubectl := printf "kubectl --namespace %s" .Release.Namespace -}}
{{- $lines := list -}}
{{- $areGenerated := false -}}
{{- $byHand := list .Values.secrets.smtp (ternary "" .Values.tests.secret .Values.trial.enabled) -}}
{{- range $name, $keys := include "espace.secretneeds" . | fromYaml -}}
{{- $secret := lookup "v1" "Secret" $.Release.Namespace $name -}}
{{- $missing := list -}}
{{- range $key := keys $keys | sortAlpha -}}
{{- if not (hasKey ($secret.data | default dict) $key) -}}{{- $missing = append $missing $key -}}{{- end -}}
{{- end -}}
{{- if and $missing $secret -}}
{{- $values := list -}}
{{- range $missing -}}{{- $values = append $values (printf "%q: \"...\"" .) -}}{{- end -}}
{{- $lines = append $lines (printf "The Secret %s has no key %s:" $name (join ", " $missing)) -}}
{{- $lines = append $lines (printf "    %s patch secret %s --patch '{\"stringData\": {%s}}'" $kubectl $name (join ", " $values)) -}}
{{- else if $missing -}}
{{- if and (hasPrefix "espace-famille-" $name) (not (has $name $byHand)) -}}
{{- $areGenerated = true -}}
{{- $lines = append $lines (printf "There is no Secret %s with %s." $name (join ", " $missing)) -}}
{{- else -}}
{{- $lines = append $lines (printf "There is no Secret %s with %s:" $name (join ", " $missing)) -}}
{{- $lines = append $lines (printf "    %s create secret %s" $kubectl (include "espace.secretcheck.create" (list $name $missing))) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if $areGenerated -}}
{{- $lines = append $lines (include "espace.secretcheck.generate" .) -}}
{{- end -}}
{{- with $lines -}}
{{- fail (printf "Secrets are missing in the namespace %s. Nothing was created.\n%s" $.Release.Namespace (join "\n" .)) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{- define "espace.secretcheck.create" -}}
{{- $keys := index . 1 -}}
{{- if has ".dockerconfigjson" $keys -}}
docker-registry {{ index . 0 }} --docker-server=... --docker-username=... --docker-password=...
{{- else -}}
generic {{ index . 0 }}{{ range $keys }} --from-file={{ . }}=FILE{{ end }}
{{- end -}}
{{- end }}

{{/* It generates the Secrets with the usual names, and kubectl create keeps those that exist. */}}
{{- define "espace.secretcheck.generate" -}}
{{- $trial := ternary (printf " --trial --database %s" .Values.trial.database) "" .Values.trial.enabled -}}
One command generates those without a command of their own, and keeps those that exist:
    ./espace secrets --namespace {{ .Release.Namespace }} --release {{ .Release.Name }}{{ $trial }} | kubectl create -f -
{{- end }}

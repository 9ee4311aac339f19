{{/* The operator's values for a component, merged over the defaults of all components. */}}
{{- define "espace.options" -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (index .root.Values (.host | default .name) | default dict) | toYaml -}}
{{- end }}

{{/* Requests and limits. */}}
{{- define "espace.resources" -}}
{{- range $kind, $amounts := . }}
{{ $kind }}:
  {{- range $name, $amount := $amounts }}
  {{ $name }}: {{ include "espace.quantity" $amount }}
  {{- end }}
{{- end }}
{{- end }}

{{/* A quantity of Kubernetes, from text or a number: a large number of a values file would be printed with an exponent. */}}
{{- define "espace.quantity" -}}
{{- if kindIs "string" . -}}
{{ toYaml . }}
{{- else if eq (float64 .) (floor .) -}}
{{ printf "%.0f" (float64 .) | quote }}
{{- else -}}
{{ printf "%v" . | quote }}
{{- end -}}
{{- end }}

{{/* The digest where one is set: a tag can be moved, a digest cannot, so it is pulled once. */}}
{{- define "espace.image" -}}
{{- $image := .root.Values.image -}}
{{- $component := .host | default .name -}}
{{- $repository := printf "%s/espace-famille/%s" $image.registry $component | trimPrefix "/" -}}
{{- $digest := get $image.digests $component -}}
{{- $tag := $image.tag | default .root.Chart.AppVersion | toString -}}
image: {{ empty $digest | ternary (printf "%s:%s" $repository $tag) (printf "%s@%s" $repository $digest) }}
imagePullPolicy: {{ $image.pullPolicy | default (empty $digest | ternary "Always" "IfNotPresent") }}
{{- end }}

{{/* An address inside the release. */}}
{{- define "espace.address" -}}
http://{{ include "espace.name" . }}:8080/
{{- end }}

{{/* Pods are replaced when their configuration changes, and when secrets.revision changes. */}}
{{- define "espace.checksums" -}}
checksum/config: {{ include "espace.settings" . | sha256sum }}
{{- with .root.Values.secrets.revision }}
espace-famille/secrets-revision: {{ . | quote }}
{{- end }}
{{- end }}

{{/* "hpa", "keda" or nothing: the owner of the number of pods. */}}
{{- define "espace.scaler" -}}
{{- if and .root.Values.keda.enabled (has .name (list "reservations" "documents" "notifications" "partners")) -}}
keda
{{- else if .root.Values.autoscaling.enabled -}}
hpa
{{- end -}}
{{- end }}

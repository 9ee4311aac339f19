{{/*
A context is (dict "root" $ "name" COMPONENT); "host" comes on top where a job runs a host's command. "labels" and
"annotations" are of the object, not of its pods; "suffix" ends its name alone.
*/}}

{{- define "espace.fullname" -}}
{{- $name := .Chart.Name -}}
{{- ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{- define "espace.name" -}}
{{ include "espace.fullname" .root }}-{{ .name }}
{{- end }}

{{/* Selectors are immutable, so they contain no label that changes. */}}
{{- define "espace.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .name }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end }}

{{/* Without the chart's version: a new chart that changes nothing in a pod replaces no pod. */}}
{{- define "espace.podLabels" -}}
{{ include "espace.selector" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: {{ .root.Chart.Name }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{/* The labels of a pod: those of its objects, and the operator's. */}}
{{- define "espace.templateLabels" -}}
{{ include "espace.podLabels" . }}
{{- with (include "espace.options" . | fromYaml).podLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* The annotations of a pod: the operator's, and those by which a Deployment replaces its pods. */}}
{{- define "espace.templateAnnotations" -}}
{{- with (include "espace.options" . | fromYaml).podAnnotations -}}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "espace.metadata" -}}
name: {{ include "espace.name" . }}{{ with .suffix }}-{{ . }}{{ end }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "espace.podLabels" . | nindent 2 }}
  helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
  {{- with .labels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with .annotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

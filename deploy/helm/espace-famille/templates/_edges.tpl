{{/* The head of a network policy: metadata and pod selector. */}}
{{- define "espace.policy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "espace.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
{{- end }}

{{/* Peers: components of the release. */}}
{{- define "espace.pods" -}}
{{- range .names }}
- podSelector:
    matchLabels:
      {{- include "espace.selector" (dict "root" $.root "name" .) | nindent 6 }}
{{- end }}
{{- end }}

{{/* An edge: (dict "root" $ "way" "to" or "from" "names" COMPONENTS "ports" PORTS). */}}
{{- define "espace.edge" -}}
- {{ .way }}:
    {{- include "espace.pods" . | trim | nindent 4 }}
  ports:
    {{- include "espace.ports" .ports | trim | nindent 4 }}
{{- end }}

{{- define "espace.ports" -}}
{{- range . }}
- port: {{ . }}
  protocol: TCP
{{- end }}
{{- end }}

{{/* An edge to an external system: the peers that the operator named, or any address at that port. */}}
{{- define "espace.outerEdge" -}}
- {{ with .peers -}}
  {{ $.way }}:
    {{- toYaml . | nindent 4 }}
  {{ end -}}
  ports:
    {{- include "espace.ports" .ports | trim | nindent 4 }}
{{- end }}

{{/* Egress of every host: DNS, and the telemetry collector. */}}
{{- define "espace.egress.always" -}}
{{ include "espace.egress.dns" . }}
{{- with .Values.observability.otlp }}
{{- if .endpoint }}
{{- $port := regexFind "[0-9]+/?$" .endpoint | trimSuffix "/" | int }}
{{ include "espace.outerEdge" (dict "way" "to" "peers" .to "ports" (list $port)) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "espace.egress.dns" -}}
- to:
    {{- toYaml .Values.networkPolicy.dns | nindent 4 }}
  ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end }}

{{- define "espace.egress.mongodb" -}}
{{- if .Values.trial.enabled -}}
{{ include "espace.edge" (dict "root" . "way" "to" "names" (list .Values.trial.database) "ports" (list 27017)) }}
{{- else -}}
{{ include "espace.outerEdge" (dict "way" "to" "peers" .Values.mongodb.to "ports" .Values.mongodb.ports) }}
{{- end }}
{{- end }}

{{- define "espace.egress.rabbitmq" -}}
{{- if .root.Values.trial.enabled -}}
{{ include "espace.edge" (dict "root" .root "way" "to" "names" (list "rabbitmq") "ports" (prepend .more 5672)) }}
{{- else -}}
{{ include "espace.outerEdge" (dict "way" "to" "peers" .root.Values.rabbitmq.to "ports" (concat .root.Values.rabbitmq.ports .more)) }}
{{- end }}
{{- end }}

{{/* Ingress from the named components at "port", and from Prometheus only at the metrics port: 9090, or "metrics" of another server. */}}
{{- define "espace.ingress" -}}
{{ include "espace.edge" (dict "root" .root "way" "from" "names" .names "ports" (list .port)) }}
{{- with .root.Values.networkPolicy.prometheus }}
{{ include "espace.outerEdge" (dict "way" "from" "peers" . "ports" (list ($.metrics | default 9090))) }}
{{- end }}
{{- end }}

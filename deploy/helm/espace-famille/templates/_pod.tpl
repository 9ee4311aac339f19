{{/* Shared by every pod of the chart: an unprivileged user, and no access to the cluster's API. */}}
{{- define "espace.pod" -}}
{{- $values := .root.Values -}}
{{- $assigns := not $values.podSecurity.assignedByPlatform -}}
serviceAccountName: {{ include "espace.name" . }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  {{- if $assigns }}
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  {{- end }}
  # On root mismatch only: otherwise the broker's cookie becomes group-readable at its next start, and the broker rejects it.
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with $values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with $values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with (include "espace.options" . | fromYaml).affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "espace.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  privileged: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  {{- if not .root.Values.podSecurity.assignedByPlatform }}
  runAsUser: {{ .user | default 10001 }}
  runAsGroup: 10001
  {{- end }}
  capabilities:
    drop: [ALL]
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{/* Spreads the pods of a component over nodes and zones, as far as there are enough; each rollout is counted separately. */}}
{{- define "espace.spread" -}}
topologySpreadConstraints:
  {{- range list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
  - topologyKey: {{ . }}
    maxSkew: 1
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "espace.selector" $ | nindent 8 }}
    {{- if not $.stateful }}
    matchLabelKeys: [pod-template-hash]
    {{- end }}
  {{- end }}
{{- end }}

{{/* /tmp in memory: no personal data is written to a node's disk. */}}
{{- define "espace.tmp" -}}
- name: tmp
  emptyDir:
    medium: Memory
    sizeLimit: {{ .size | default "64Mi" }}
{{- end }}

{{/*
A host's image that runs one of its commands and ends: (dict "root" $ "name" LABEL "host" HOST "job" NAME "hook" EVENTS
"weight" N "args" ARGUMENTS), "data" for a ConfigMap to import, "env" for settings of this job alone, and "credentials" for a Secret
whose file accounts.csv it reads among its secrets. Its settings stand in the pod itself: at the time of a
pre-install hook there is no ConfigMap yet.
*/}}
{{- define "espace.job" -}}
{{- $options := include "espace.options" . | fromYaml -}}
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "espace.metadata" (merge (dict "name" .job "annotations" (include "espace.hook" . | fromYaml)) .) | nindent 2 }}
spec:
  backoffLimit: 6
  activeDeadlineSeconds: {{ .root.Values.migrations.deadlineSeconds }}
  template:
    metadata:
      labels:
        {{- include "espace.templateLabels" . | nindent 8 }}
      {{- with include "espace.templateAnnotations" . }}
      annotations:
        {{- . | nindent 8 }}
      {{- end }}
    spec:
      {{- include "espace.pod" . | nindent 6 }}
      restartPolicy: Never
      containers:
        - name: {{ .host }}
          {{- include "espace.image" . | nindent 10 }}
          args: {{ .args | toJson }}
          env:
            {{- range $name, $value := omit (include "espace.settings" . | fromYaml) "BeforeServing__AwaitMigrations" }}
            - name: {{ $name }}
              value: {{ $value | quote }}
            {{- end }}
            {{- range $name, $value := .env }}
            - name: {{ $name }}
              value: {{ $value | quote }}
            {{- end }}
          resources:
            {{- include "espace.resources" $options.resources | trim | nindent 12 }}
          {{- include "espace.containerSecurity" . | nindent 10 }}
          volumeMounts:
            {{- include "espace.volumeMounts" . | nindent 12 }}
            {{- if .data }}
            - name: town
              mountPath: /town
              readOnly: true
            {{- end }}
      volumes:
        {{- include "espace.volumes" . | nindent 8 }}
        {{- if .data }}
        - name: town
          configMap:
            name: {{ .data }}
        {{- end }}
{{- end }}

{{/* Deleted after success; a failed job is kept, with its log, until the next attempt. */}}
{{- define "espace.hook" -}}
helm.sh/hook: {{ .hook }}
helm.sh/hook-weight: {{ .weight | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}

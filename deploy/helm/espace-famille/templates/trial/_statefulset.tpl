{{/*
One pod with a volume of its own at /data: (dict "root" $ "name" NAME "storage" SIZE "resources" RESOURCES "ports" NUMBERS BY
NAME "port" THE ONE TO REACH "answers" THE ONE TO ASK BY HTTP), "checksum" of its configuration. The rest are the templates
espace.NAME.container, .mounts and .volumes.
*/}}
{{- define "espace.trial.statefulset" -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
spec:
  replicas: 1
  serviceName: {{ include "espace.name" . }}
  revisionHistoryLimit: 5
  selector:
    matchLabels:
      {{- include "espace.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "espace.templateLabels" . | nindent 8 }}
      {{- $annotations := include "espace.templateAnnotations" . }}
      {{- if or .checksum $annotations }}
      annotations:
        {{- with .checksum }}
        checksum/config: {{ . | sha256sum }}
        {{- end }}
        {{- with $annotations }}
        {{- . | nindent 8 }}
        {{- end }}
      {{- end }}
    spec:
      {{- include "espace.pod" . | nindent 6 }}
      {{- include "espace.spread" (merge (dict "stateful" true) .) | nindent 6 }}
      terminationGracePeriodSeconds: 60
      containers:
        - name: {{ .name }}
          {{- include (printf "espace.%s.container" .name) . | nindent 10 }}
          ports:
            {{- range $name, $number := .ports }}
            - name: {{ $name }}
              containerPort: {{ $number }}
            {{- end }}
          {{- include "espace.serverProbes" . | nindent 10 }}
          terminationMessagePolicy: FallbackToLogsOnError
          resources:
            {{- include "espace.resources" .resources | trim | nindent 12 }}
          {{- include "espace.containerSecurity" . | nindent 10 }}
          volumeMounts:
            - name: data
              mountPath: /data
            - name: tmp
              mountPath: /tmp
            {{- include (printf "espace.%s.mounts" .name) . | nindent 12 }}
      volumes:
        {{- include "espace.tmp" (dict) | nindent 8 }}
        {{- include (printf "espace.%s.volumes" .name) . | trim | nindent 8 }}
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        {{- with .root.Values.trial.storageClassName }}
        storageClassName: {{ . }}
        {{- end }}
        resources:
          requests:
            storage: {{ include "espace.quantity" .storage }}
{{- end }}

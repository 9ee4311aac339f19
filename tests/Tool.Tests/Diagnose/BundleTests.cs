using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;
using EspaceFamille.Tool.Diagnose.Bundle;
using EspaceFamille.Tool.Diagnose.State;
using Xunit;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>The archive for a person who helps has what is needed, and none of the canaries.</summary>
public sealed class BundleTests : IDisposable
{
    /// <summary>One of each kind of what must not be in it.</summary>
    private static readonly string[] Canaries =
    [
        "canary-password", "marion.lafitte@famille.example", "Marion", "LAFITTE", "MLAFITTE", "06 12 34 56 78", "+33612345678",
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl", "canary-bearer", "canary-cookie", "Q2FuYXJ5S2V5",
        "canary-setting", "canary-token", FakeCluster.SecretValue, "5Xb-2kUuN0_x9qVvJ3cT7eRzP1mLwQaYdHgKfS8oEiA",
        "3f0c9a1be7d24468a0b5c7d9e1f20314253647586970abcd",
    ];

    private const string Log = """
        fail: EspaceFamille.Notifications.Features.Mails[3] Sending to marion.lafitte@famille.example failed for Marion LAFITTE (MLAFITTE)
        warn: The database is unavailable: mongodb://reservations:canary-password@db.example:27017/reservations?tls=true
        GET /api with Authorization: Bearer canary-bearer
        Cookie: session=canary-cookie; other=canary-cookie
        token=canary-token, password: "canary-password", telephone 06 12 34 56 78 or +33612345678
        eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl
        key 5Xb-2kUuN0_x9qVvJ3cT7eRzP1mLwQaYdHgKfS8oEiA and 3f0c9a1be7d24468a0b5c7d9e1f20314253647586970abcd
        -----BEGIN PRIVATE KEY-----
        Q2FuYXJ5S2V5
        -----END PRIVATE KEY-----
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("bundle-").FullName;

    private string Archive => Path.Combine(_folder, "bundle.tar.gz");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bundle_LogsSettingsAndObjectsWithCanaries_HasNoneOfThem()
    {
        var files = await WriteAsync();
        Assert.All(files, file => Assert.All(
            Canaries, canary => Assert.False(file.Value.Contains(canary, StringComparison.Ordinal), $"{file.Key} has {canary}")));
    }

    [Fact]
    public async Task Bundle_WhatHelps_IsKept()
    {
        var files = await WriteAsync();
        var log = files.First(file => file.Key.StartsWith("logs/espace-famille-documents", StringComparison.Ordinal)).Value;
        Assert.Contains("EspaceFamille.Notifications.Features.Mails[3] Sending to *** failed for *** ***", log, StringComparison.Ordinal);
        Assert.Contains("mongodb://***@db.example:27017/reservations?tls=true", log, StringComparison.Ordinal);
        Assert.Contains("Receipts:ActiveKeyId: no key of this name among Receipts:Keys.", files["report.txt"], StringComparison.Ordinal);
        Assert.Contains("espace-famille-mongodb", files["secrets.json"], StringComparison.Ordinal);
        Assert.Contains("https://famille.example", files["settings/espace-famille-documents.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("settings/espace-famille-town.json", files.Keys);
        var pod = files.First(file => file.Key.StartsWith("pods/", StringComparison.Ordinal)).Value;
        Assert.Contains("CrashLoopBackOff", pod, StringComparison.Ordinal);
        Assert.Contains("Back-off restarting failed container", files["events.json"], StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
    }

    private async Task<Dictionary<string, string>> WriteAsync()
    {
        await using var cluster = await FakeCluster.StartAsync("host-crashes");
        cluster.More.Add(ConfigMap("espace-famille-documents", new()
        {
            ["Auth__Issuer"] = "https://famille.example",
            ["Smtp__Password"] = "canary-setting",
            ["Town__Email"] = Canaries[1],
        }));
        cluster.More.Add(ConfigMap("espace-famille-town", new() { ["adults.csv"] = "Marion;LAFITTE" }));
        var diagnosis = await Diagnosis.OfAsync(cluster, isComplete: true);
        var pods = diagnosis.State.Pods;
        pods[0].Spec.Containers[0].Env = [new() { Name = "OTEL_EXPORTER_OTLP_HEADERS", Value = "x=canary-setting" }];
        pods[1].Status.ContainerStatuses[0].LastState.Terminated.Message = Log;
        var state = diagnosis.State with
        {
            Logs = [.. diagnosis.State.Logs.Select(log => log with { Text = Log }), new ContainerLog("a-pod", "a", IsPrevious: true, Log)],
        };
        await DiagnosisArchive.WriteAsync(state, diagnosis.Report.Text, Archive, CancellationToken.None);
        return Read();
    }

    private static JsonObject ConfigMap(string name, JsonObject data) => new()
    {
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject
        {
            ["name"] = name,
            ["labels"] = new JsonObject { ["app.kubernetes.io/name"] = "espace-famille" },
        },
        ["data"] = data,
    };

    private Dictionary<string, string> Read()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        using var archive = new TarReader(new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress));
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } stream)
                files[entry.Name] = new StreamReader(stream).ReadToEnd();
        }

        return files;
    }
}

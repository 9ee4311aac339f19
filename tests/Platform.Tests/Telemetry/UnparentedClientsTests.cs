using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Xunit;

namespace EspaceFamille.Platform.Tests.Telemetry;

[Collection(SharedParts.Name)]
public sealed class UnparentedClientsTests(Parts parts)
{
    [Fact]
    public async Task Export_DatabaseCommands_OnlyThoseOfARequestAreTraced()
    {
        var exported = new Exported();
        await using var host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker, more: builder => builder.Services
            .ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(new SimpleActivityExportProcessor(exported))));
        Assert.Null(Activity.Current);

        await host.Things.FindAsync(thing => thing.Id == "a poll", CancellationToken.None);
        // The caller of a request is traced too; the test's own client would else be a client span without a parent.
        using var caller = new Activity("a caller") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();
        using var response = await host.Http.GetAsync("/things/nothing");

        var database = host.Services.GetRequiredService<IMongoDatabase>().DatabaseNamespace.DatabaseName;
        var commands = exported.Spans.Where(span => span.Kind == ActivityKind.Client && database.Equals(span.GetTagItem("db.namespace")))
            .ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.NotNull(command.ParentId));
    }

    private sealed class Exported : BaseExporter<Activity>
    {
        public ConcurrentBag<Activity> Spans { get; } = [];

        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var span in batch)
                Spans.Add(span);
            return ExportResult.Success;
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using MongoDB.Bson;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting.Outages;

/// <summary>The disk of the embedded document server is really full.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private const int Megabytes = 8;
    private const int LabelCharacters = 10_000;

    /// <summary>Far more writes than fit into what the database has reserved before.</summary>
    private const int MostWrites = 5_000;

    private readonly DocDbProcess _docDb = new();
    private SmallDisk? _disk;

    [SkippableFact]
    public async Task Writes_DiskFull_Return503AndNothingHalfSavedUntilThereIsSpace()
    {
        Skip.If(_disk is null, "this user may not mount a small file system");
        await using var host = await TestHost.StartAsync(_docDb, Parts.NoBroker, routes: app =>
            app.MapPost("/saved", async (AggregateStore<Thing> things, CancellationToken cancel) =>
            {
                await things.InsertAsync(Thing.New(new string('x', LabelCharacters)), [], cancel);
                return TypedResults.Ok();
            }).AllowAnonymous());
        var thing = Thing.New();
        await host.Things.InsertAsync(thing, [], CancellationToken.None);
        _disk.Fill();

        var saved = 1;
        while (await PostAsync(host) is HttpStatusCode.OK)
            Assert.True(++saved < MostWrites, "the disk does not become full");

        using var refused = await host.Http.PostAsync("/saved", content: null);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(await refused.Content.ReadFromJsonAsync<ProblemDetails>());
        Assert.Contains("docdb: the disk of the data folder is full", _docDb.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync($"/things/{thing.Id}")).StatusCode);
        Assert.Equal(saved, await host.Documents.CountDocumentsAsync(new BsonDocument()));

        _disk.Free();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host));
        _docDb.Kill();
        await _docDb.StartAsync();
        await Eventually.True(
            async () => (await host.Http.GetAsync($"/things/{thing.Id}")).IsSuccessStatusCode, "it reads after a restart");
        Assert.Equal(saved + 1, await host.Documents.CountDocumentsAsync(new BsonDocument()));
    }

    public async Task InitializeAsync()
    {
        _disk = await SmallDisk.MountAsync(_docDb.DataDirectory, Megabytes);
        if (_disk is not null)
            await _docDb.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        _docDb.Kill();
        if (_disk is not null)
            await _disk.DisposeAsync();
        await _docDb.DisposeAsync();
    }

    private static async Task<HttpStatusCode> PostAsync(TestHost host)
    {
        using var answer = await host.Http.PostAsync("/saved", content: null);
        return answer.StatusCode;
    }
}

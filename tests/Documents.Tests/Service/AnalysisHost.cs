using System.Collections.Concurrent;
using System.Globalization;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;
using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using FileState = EspaceFamille.Documents.Api.FileState;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>
/// A host of the service with a scanner and a renderer. Its broker is its own: the requests for analysis of one database must not be
/// consumed by a host over another.
/// </summary>
public sealed class AnalysisHost(DocumentsHost host) : IAsyncDisposable
{
    private readonly BrokerProcess _broker = new();
    private readonly string _database = $"documents-{Ids.New()}";
    private readonly ConcurrentQueue<SupportingDocumentsUnreadable> _unreadable = new();
    private WebApplicationFactory<Program>? _factory;
    private IBusControl? _listener;

    internal FakeClamd Clamd { get; } = new();

    internal FakeRenderer Renderer { get; } = new();

    internal ConsumedFiles Consumed { get; } = new();

    internal WebApplicationFactory<Program> Factory => _factory!;

    internal IServiceProvider Services => _factory!.Services;

    internal SupportingDocumentStore Documents => Services.GetRequiredService<SupportingDocumentStore>();

    internal IMongoCollection<PageBytes> Pages =>
        Services.GetRequiredService<IMongoDatabase>().GetCollection<PageBytes>(PageStore.Collection);

    internal async Task StartAsync()
    {
        await Task.WhenAll(_broker.InitializeAsync(), Renderer.StartAsync());
        _listener = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(_broker.Uri));
            rabbit.ReceiveEndpoint($"listener-{Ids.New()}", queue => queue.Handler<SupportingDocumentsUnreadable>(context =>
            {
                _unreadable.Enqueue(context.Message);
                return Task.CompletedTask;
            }));
        });
        await _listener.StartAsync();
        _factory = Start();
        await _broker.DeclareQueuesAsync(Services);
        Services.GetRequiredService<IBus>().ConnectConsumeObserver(Consumed);
        foreach (var declaration in Services.GetServices<IndexDeclaration>())
            await declaration.CreateAsync(Services.GetRequiredService<IMongoDatabase>(), default);
    }

    /// <summary>Another host over the same data.</summary>
    internal WebApplicationFactory<Program> Start(params (string, string)[] others) => host.Start(
    [
        ("Mongo:Database", _database),
        ("RabbitMq:Uri", _broker.Uri),
        ("Scanner:Kind", "clamd"),
        ("Scanner:Host", "127.0.0.1"),
        ("Scanner:Port", Clamd.Port.ToString(CultureInfo.InvariantCulture)),
        ("Scanner:TimeoutSeconds", "1"),
        ("Documents:Renderer", Renderer.Address.AbsoluteUri),
        ("Documents:RendererTimeoutSeconds", "60"),
        .. others,
    ]);

    internal HttpClient Family(string household) => DocumentsHost.Client(_factory!, "family", $"parent-of-{household}", household);

    internal HttpClient Agent(string name = "agent-1") => DocumentsHost.Client(_factory!, "agent", name);

    internal HttpClient Admin() => DocumentsHost.Client(_factory!, "admin", "admin-1");

    /// <summary>Uploads a certificate and waits until all its files have that state.</summary>
    internal async Task<UploadResponse> UploadAsync(HttpClient family, FileState until = FileState.Ready, string text = "ordinary")
    {
        var upload = await family.UploadAsync(text: text);
        await WaitAsync(upload, until);
        return upload;
    }

    internal Task WaitAsync(UploadResponse upload, FileState state) => Eventually.True(
        async () => (await Documents.FindAsync(upload.DocumentId, default))!.Files
            .All(file => $"{file.State}" == $"{state}"),
        $"every file is {state}");

    /// <summary>Waits until the document is settled: what follows from its results is done.</summary>
    internal Task SettledAsync(UploadResponse upload) => Eventually.True(
        async () => (await Documents.FindAsync(upload.DocumentId, default))!.AnalysisDueAt is null, "the document is settled");

    /// <summary>Requests the analysis as the sweep does for a document that is due.</summary>
    internal async Task RequestAgainAsync(UploadResponse upload)
    {
        var now = TimeProvider.System.GetUtcNow();
        await Documents.ChangeAsync(
            upload.DocumentId, one => AnalysisRules.RequestAgain(one with { AnalysisDueAt = now }, now), default);
    }

    /// <summary>Declares an absence with the document, and waits for its review.</summary>
    internal Task<AbsenceDeclared> DeclareAsync(string household, params string[] documentIds) =>
        DeclareAsync(Absences.Declared(household, documentIds));

    /// <summary>Publishes the declaration, and waits for its review.</summary>
    internal async Task<AbsenceDeclared> DeclareAsync(AbsenceDeclared absence)
    {
        await PublishAsync(absence);
        using var agent = Agent();
        await Eventually.True(
            async () =>
            {
                using var response = await agent.GetAsync(Paths.Review(absence));
                return response.IsSuccessStatusCode;
            },
            "the review is open");
        return absence;
    }

    internal Task PublishAsync<T>(T message)
        where T : class => Services.GetRequiredService<IBus>().Publish(message);

    internal async Task<ReviewResponse> ReviewAsync(AbsenceDeclared absence)
    {
        using var agent = Agent();
        return await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
    }

    /// <summary>The request for other documents, as the review's outbox publishes it.</summary>
    internal Task<SupportingDocumentsUnreadable> UnreadableAsync(AbsenceDeclared absence) => Eventually.Some(
        () => Task.FromResult(_unreadable.FirstOrDefault(found => found.Request.Id == absence.Request.Id)),
        "the family is asked for other documents");

    internal Task<long> CountPagesAsync(UploadResponse upload) =>
        Pages.CountDocumentsAsync(page => page.DocumentId == upload.DocumentId);

    internal Task<long> CountContentsAsync(UploadResponse upload) => Services.GetRequiredService<IMongoDatabase>()
        .GetCollection<FileBytes>(FileBytesStore.Collection).CountDocumentsAsync(file => file.DocumentId == upload.DocumentId);

    /// <summary>Sets both fakes back, for the next test.</summary>
    internal async Task ResetAsync()
    {
        await Clamd.SwitchToAsync(ClamdMode.Honest);
        (Renderer.Mode, Renderer.PageCount) = (RendererMode.Honest, 1);
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
        if (_listener is not null)
            await _listener.StopAsync();
        await Clamd.DisposeAsync();
        await Renderer.DisposeAsync();
        await _broker.DisposeAsync();
    }
}

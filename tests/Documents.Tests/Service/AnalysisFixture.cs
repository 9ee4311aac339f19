namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Tests of a host with a scanner and a renderer, both of which begin each test as they should be.</summary>
/// <param name="pages">Number of pages that the renderer makes of a file.</param>
public abstract class AnalysisFixture(DocumentsHost documents, int pages = 1) : IAsyncLifetime
{
    private AnalysisHost? _host;

    private protected AnalysisHost Host => _host!;

    /// <summary>The host without either.</summary>
    private protected DocumentsHost Unanalysed => documents;

    public async Task InitializeAsync()
    {
        _host = await documents.AnalysisAsync();
        await _host.ResetAsync();
        _host.Renderer.PageCount = pages;
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

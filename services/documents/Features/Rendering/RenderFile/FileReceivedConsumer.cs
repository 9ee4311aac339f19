using EspaceFamille.Contracts.Documents;
using MassTransit;

namespace EspaceFamille.Documents.Features.Rendering.RenderFile;

/// <summary>
/// Analyses a received file. While the scanner or the renderer is unavailable the message is retried for about 40 s; after that, and for
/// a file that the renderer could not finish, the sweep requests it again.
/// </summary>
internal sealed class FileReceivedConsumer(FileAnalysis analysis) : IConsumer<FileReceived>
{
    public async Task Consume(ConsumeContext<FileReceived> context)
    {
        var (file, cancel) = (context.Message, context.CancellationToken);
        var outcome = await analysis.AnalyzeAsync(file.DocumentId, file.FileId, cancel);
        if (outcome is AnalysisOutcome.Unavailable && context.GetRetryAttempt() < FileReceivedConsumerDefinition.Retries)
            throw new AnalysisUnavailableException();
    }
}

/// <summary>The scanner or the renderer is unavailable.</summary>
internal sealed class AnalysisUnavailableException() : Exception("The malware scanner or the renderer is unavailable.");

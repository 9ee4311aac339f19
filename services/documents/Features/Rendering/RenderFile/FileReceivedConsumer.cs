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

/// <summary>How many files are analysed at once, and for how long the queue waits for the scanner and the renderer.</summary>
internal sealed class FileReceivedConsumerDefinition : ConsumerDefinition<FileReceivedConsumer>
{
    /// <summary>Each file is in memory with its pages.</summary>
    private const int ConcurrentFiles = 4;

    private static readonly TimeSpan[] Pauses =
        [.. new[] { 0.5, 1, 2, 5, 10, 20 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    public FileReceivedConsumerDefinition() => ConcurrentMessageLimit = ConcurrentFiles;

    public static int Retries => Pauses.Length;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<FileReceivedConsumer> consumerConfigurator,
        IRegistrationContext context) => consumerConfigurator.UseMessageRetry(retry =>
        {
            retry.Handle<AnalysisUnavailableException>();
            retry.Intervals(Pauses);
        });
}

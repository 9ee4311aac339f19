using MassTransit;

namespace EspaceFamille.Documents.Features.Rendering.RenderFile;

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

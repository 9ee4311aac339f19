using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Inspection;

/// <summary>
/// The checks of one file, from its name to its inside: <see cref="FileRules"/> first, then a warm child process reads
/// the structure. As many files at once as there are children, the others wait their turn. A child that throws, hangs,
/// dies or eats memory costs its file a refusal and is replaced; nothing else notices.
/// </summary>
internal sealed partial class InspectorPool : IHostedService, IDisposable
{
    private readonly InspectionOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<InspectorPool> _logger;
    private readonly Channel<Task<InspectorChild>> _idle;

    public InspectorPool(IOptions<InspectionOptions> options, TimeProvider clock, ILogger<InspectorPool> logger)
    {
        (_options, _clock, _logger) = (options.Value, clock, logger);
        _idle = Channel.CreateBounded<Task<InspectorChild>>(_options.Children);
        // One after the other: a host that starts leaves the other cores to its neighbours.
        var last = Task.CompletedTask;
        for (var i = 0; i < _options.Children; i++)
        {
            var child = StartAfterAsync(last);
            _idle.Writer.TryWrite(child);
            last = child;
        }
    }

    /// <summary>The verdict on one file. Cancelling gives up waiting for a child; an inspection once begun runs to its end.</summary>
    public async Task<FileVerdict> InspectAsync(string fileName, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (FileRules.Check(fileName, file.Span, out var kind) is { } refusal) return new FileVerdict(null, refusal);
        var slot = await _idle.Reader.ReadAsync(cancellation);
        try
        {
            if (slot.IsCompleted && !IsUsable(slot)) slot = Replace(slot);
            var child = await slot;
            return await child.InspectAsync(kind, file, _options.TimeLimit);
        }
        finally
        {
            if (!IsUsable(slot)) slot = Replace(slot);
            if (!_idle.Writer.TryWrite(slot)) Discard(slot);
        }
    }

    /// <summary>The children start with the host, so that they are warm before the first file.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _idle.Writer.TryComplete();
        while (_idle.Reader.TryRead(out var slot)) Discard(slot);
    }

    private async Task<InspectorChild> StartAfterAsync(Task earlier)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await InspectorChild.StartAsync(_options, _clock);
    }

    private static bool IsUsable(Task<InspectorChild> slot) => slot.IsCompletedSuccessfully && slot.Result.Usable;

    private Task<InspectorChild> Replace(Task<InspectorChild> slot)
    {
        Replaced(_logger, slot.IsCompletedSuccessfully ? slot.Result.Id : 0);
        Discard(slot);
        return InspectorChild.StartAsync(_options, _clock);
    }

    private static void Discard(Task<InspectorChild> slot) =>
        _ = slot.ContinueWith(started => started.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    [LoggerMessage(LogLevel.Warning, "Inspection child {ProcessId} was lost and is replaced")]
    private static partial void Replaced(ILogger logger, int processId);
}

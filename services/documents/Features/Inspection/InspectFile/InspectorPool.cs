using System.Threading.Channels;
using EspaceFamille.Documents.Domain.Inspection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Inspection.InspectFile;

/// <summary>
/// All checks of one file: <see cref="FileRules"/> first, then a warm child process inspects the structure. The number of
/// children limits concurrent inspections; other files are queued. When a child crashes, hangs or exceeds its memory, its
/// file is refused and the child is replaced; no other file is affected.
/// </summary>
internal sealed partial class InspectorPool : IFileInspector, IHostedService, IDisposable
{
    private readonly InspectionOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<InspectorPool> _logger;
    private readonly Channel<Task<InspectorChild>> _idle;

    public InspectorPool(IOptions<InspectionOptions> options, TimeProvider clock, ILogger<InspectorPool> logger)
    {
        (_options, _clock, _logger) = (options.Value, clock, logger);
        _idle = Channel.CreateBounded<Task<InspectorChild>>(_options.Children);
        // One after the other: the start of a host should not occupy all cores.
        var last = Task.CompletedTask;
        for (var i = 0; i < _options.Children; i++)
        {
            var child = StartAfterAsync(last);
            _idle.Writer.TryWrite(child);
            last = child;
        }
    }

    public async Task<FileVerdict> InspectAsync(string fileName, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        if (FileRules.Check(fileName, file.Span, out var kind) is { } refusal) return new FileVerdict(null, refusal);
        var slot = await _idle.Reader.ReadAsync(cancel);
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

    /// <summary>The constructor starts the children, so that they are warm before the first file.</summary>
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
        _ = slot.ContinueWith(
            started => started.Result.Dispose(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default);

    [LoggerMessage(LogLevel.Warning, "The inspection process {ProcessId} failed; starting another")]
    private static partial void Replaced(ILogger logger, int processId);
}

using System.Net.Sockets;
using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.Scanning.ScanFile;

/// <summary>clamd's verdicts. After any failure the file is pending: a failing scanner never makes a file readable.</summary>
internal sealed partial class ClamdScanner(
    ClamdClient clamd, ScannerMetrics metrics, TimeProvider clock, ILogger<ClamdScanner> logger) : IMalwareScanner
{
    private static readonly TimeSpan VersionInterval = TimeSpan.FromMinutes(10);
    private DateTimeOffset _versionReadAt = DateTimeOffset.MinValue;

    public bool IsConfigured => true;

    public async Task<ScanState?> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        try
        {
            var reply = await clamd.ScanAsync(content, cancel);
            var state = ClamdReplyRules.StateOf(reply);
            metrics.Count(state switch
            {
                ScanState.Clean => ScanOutcome.Clean,
                ScanState.Infected => ScanOutcome.Infected,
                ScanState.Pending => ScanOutcome.Error,
            });
            if (state is not ScanState.Clean)
                LogReply(logger, reply);
            return state;
        }
        catch (Exception failure) when (failure is IOException or SocketException or TimeoutException)
        {
            metrics.Count(failure is TimeoutException ? ScanOutcome.Slow : ScanOutcome.Unreachable);
            LogUnavailable(logger, failure.Message);
            return ScanState.Pending;
        }
    }

    /// <summary>Checks whether clamd replies, and every ten minutes also the age of its signatures.</summary>
    public async Task<bool> IsAvailableAsync(CancellationToken cancel)
    {
        try
        {
            if (clock.GetUtcNow() - _versionReadAt < VersionInterval)
                return await clamd.AskAsync("PING", cancel) == "PONG";
            if (ClamdReplyRules.SignaturesOf(await clamd.AskAsync("VERSION", cancel)) is { } publishedAt)
                metrics.RecordSignatures(publishedAt);
            _versionReadAt = clock.GetUtcNow();
            return true;
        }
        catch (Exception failure) when (failure is IOException or SocketException or TimeoutException)
        {
            LogUnavailable(logger, failure.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "clamd did not find a file clean: {Reply}")]
    private static partial void LogReply(ILogger logger, string reply);

    [LoggerMessage(Level = LogLevel.Warning, Message = "clamd is unavailable: {Cause}")]
    private static partial void LogUnavailable(ILogger logger, string cause);
}

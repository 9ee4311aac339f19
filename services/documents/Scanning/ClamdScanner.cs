using System.Net.Sockets;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Scanning;

/// <summary>clamd's verdicts. What is not one leaves the file pending: a scanner that fails opens nothing.</summary>
internal sealed partial class ClamdScanner(ClamdClient clamd, ScannerMetrics metrics, TimeProvider clock, ILogger<ClamdScanner> logger) : IMalwareScanner
{
    private static readonly TimeSpan VersionKept = TimeSpan.FromMinutes(10);
    private DateTimeOffset _versionRead = DateTimeOffset.MinValue;

    public async Task<ScanState?> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        try
        {
            var answer = await clamd.ScanAsync(content, cancel);
            var state = ClamdAnswerRules.StateOf(answer);
            metrics.Count(state switch
            {
                ScanState.Clean => ScanOutcome.Clean,
                ScanState.Infected => ScanOutcome.Infected,
                ScanState.Pending => ScanOutcome.Error,
            });
            if (state is not ScanState.Clean)
                LogAnswer(logger, answer);
            return state;
        }
        catch (Exception away) when (away is IOException or SocketException or TimeoutException)
        {
            metrics.Count(away is TimeoutException ? ScanOutcome.Slow : ScanOutcome.Unreachable);
            LogAway(logger, away.Message);
            return ScanState.Pending;
        }
    }

    /// <summary>Asks whether it is there; every ten minutes also how old its signatures are.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            if (clock.GetUtcNow() - _versionRead < VersionKept)
                return await clamd.AskAsync("PING", cancel) == "PONG";
            if (ClamdAnswerRules.SignaturesOf(await clamd.AskAsync("VERSION", cancel)) is { } made)
                metrics.Signatures(made);
            _versionRead = clock.GetUtcNow();
            return true;
        }
        catch (Exception away) when (away is IOException or SocketException or TimeoutException)
        {
            LogAway(logger, away.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "clamd says of a file: {Answer}")]
    private static partial void LogAnswer(ILogger logger, string answer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "clamd does not scan: {Cause}")]
    private static partial void LogAway(ILogger logger, string cause);
}

using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>Evaluates storage passwords and recovery codes: all counted, few at the same time, wrong ones in the journal.</summary>
internal sealed class SpaceUnlocking(
    SpaceStore spaces, SpaceDerivation derivation, SpaceThrottle throttle, SpaceJournal journal, TimeProvider clock)
{
    /// <summary>
    /// The space is not open yet. Who uses the result reports it by <see cref="SucceededAsync"/>: until then the attempt is
    /// counted as a failure.
    /// </summary>
    /// <param name="attempt">What the password is typed for.</param>
    public async Task<(Unlocked? Unlocked, ProblemHttpResult? Problem)> ByPasswordAsync(
        SpaceCaller caller, string? password, SpaceAttempt attempt, HttpResponse response, CancellationToken cancel)
    {
        var (finding, reading) = (FindAsync(caller, cancel), throttle.ReadAsync(caller, attempt, cancel));
        await Task.WhenAll(finding, reading);
        if (await finding is not { PasswordWrap: { } wrap } space)
            return (null, Problems.NotFound());
        var (known, now) = (await reading, clock.GetUtcNow());
        if (known.WaitsUntil(now) is { } waits)
            return (null, SpaceProblems.Attempts(waits, now, response));

        // A caller who gives up is counted as well: what is derived meanwhile takes processor time.
        var counting = throttle.TryAsync(caller, attempt, known, CancellationToken.None);
        using var slot = await EnterAsync(caller, attempt, counting, cancel);
        var (key, until) = slot is null
            ? (null, await counting)
            : await EvaluateAsync(wrap, caller.AccountId, password ?? "", counting);
        if (until is not null)
            return (null, SpaceProblems.Attempts(until.Value, now, response));
        if (slot is null)
            return (null, SpaceProblems.Busy(response));
        if (key is null)
        {
            await journal.WriteClosedAsync(caller.AccountId, SpaceAct.OpeningRefused, cancel);
            return (null, SpaceProblems.PasswordWrong(FieldOf(attempt)));
        }

        return (new Unlocked(key, space, await derivation.StrengthenAsync(wrap, key, caller.AccountId, password ?? "")), null);
    }

    /// <summary>The caller may have given up: a right password is no failure for that.</summary>
    public Task SucceededAsync(SpaceCaller caller, SpaceAttempt attempt) =>
        throttle.SucceededAsync(caller, attempt, CancellationToken.None);

    /// <returns>The key of the space, or the problem.</returns>
    public async Task<(SpaceKey? Key, ProblemHttpResult? Problem)> ByCodeAsync(
        SpaceCaller caller, string? typed, HttpResponse response, CancellationToken cancel)
    {
        if (await FindAsync(caller, cancel) is not { RecoveryWrap: { } wrap })
            return (null, Problems.NotFound());
        // A slip of the hand is no attempt: it is found without the stored wrap.
        if (RecoveryCode.Parse(typed) is not { } code)
            return (null, SpaceProblems.CodeMistyped());
        var known = await throttle.ReadAsync(caller, SpaceAttempt.Recovery, cancel);
        if (await throttle.TryAsync(caller, SpaceAttempt.Recovery, known, cancel) is { } until)
            return (null, SpaceProblems.Attempts(until, clock.GetUtcNow(), response));
        if (RecoveryWrapping.Unwrap(wrap, caller.AccountId, code) is not { } key)
        {
            await journal.WriteClosedAsync(caller.AccountId, SpaceAct.OpeningRefused, cancel);
            return (null, SpaceProblems.CodeWrong());
        }

        await SucceededAsync(caller, SpaceAttempt.Recovery);
        return (key, null);
    }

    private static string FieldOf(SpaceAttempt attempt) => attempt is SpaceAttempt.PasswordChange ? "currentPassword" : "password";

    /// <summary>
    /// Derives the key while the attempt is counted, and uses neither before both are done: a refused attempt returns nothing else.
    /// </summary>
    private async Task<(SpaceKey? Key, DateTimeOffset? Until)> EvaluateAsync(
        PasswordWrap wrap, string accountId, string password, Task<DateTimeOffset?> counting)
    {
        var evaluation = derivation.UnwrapAsync(wrap, accountId, password);
        var isCounted = false;
        try
        {
            var until = await counting;
            isCounted = until is null;
            return isCounted ? (await evaluation, null) : (null, until);
        }
        finally
        {
            if (!isCounted)
                (await evaluation)?.Dispose();
        }
    }

    /// <summary>
    /// A free slot at once. The queue takes counted attempts alone, so that no session fills it. An attempt that gets no slot, or whose
    /// caller gives up before, is not counted.
    /// </summary>
    private async Task<IDisposable?> EnterAsync(
        SpaceCaller caller, SpaceAttempt attempt, Task<DateTimeOffset?> counting, CancellationToken cancel)
    {
        if (derivation.TryEnter() is { } free)
            return free;
        if (await counting is not null)
            return null;
        IDisposable? slot = null;
        try
        {
            return slot = await derivation.EnterAsync(cancel);
        }
        finally
        {
            if (slot is null)
                await throttle.RefundAsync(caller, attempt, CancellationToken.None);
        }
    }

    private async Task<Space?> FindAsync(SpaceCaller caller, CancellationToken cancel) =>
        await spaces.FindAsync(caller.AccountId, cancel) is { } space && SpaceRules.IsUsable(space) ? space : null;
}

using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>Evaluates storage passwords and recovery codes: counted first, few at the same time, wrong ones in the journal.</summary>
internal sealed class SpaceUnlocking(
    SpaceStore spaces, SpaceDerivation derivation, SpaceThrottle throttle, SpaceJournal journal, TimeProvider clock)
{
    /// <param name="attempt">What the password is typed for.</param>
    public async Task<(Unlocked? Unlocked, ProblemHttpResult? Problem)> ByPasswordAsync(
        SpaceCaller caller, string? password, SpaceAttempt attempt, HttpResponse response, CancellationToken cancel)
    {
        if (await FindAsync(caller, cancel) is not { PasswordWrap: { } wrap })
            return (null, Problems.NotFound());
        if (await throttle.TryAsync(caller, attempt, cancel) is { } until)
            return (null, SpaceProblems.Attempts(until, clock.GetUtcNow(), response));
        using var slot = await EnterAsync(caller, attempt, cancel);
        if (slot is null)
            return (null, SpaceProblems.Busy(response));

        if (await derivation.UnwrapAsync(wrap, caller.AccountId, password ?? "") is not { } key)
        {
            await journal.WriteClosedAsync(caller.AccountId, SpaceAct.OpeningRefused, cancel);
            return (null, SpaceProblems.PasswordWrong(FieldOf(attempt)));
        }

        // The caller may have given up: a right password is no failure for that.
        await throttle.SucceededAsync(caller, attempt, CancellationToken.None);
        return (new Unlocked(key, wrap, await derivation.StrengthenAsync(wrap, key, caller.AccountId, password ?? "")), null);
    }

    /// <returns>The key of the space, or the problem.</returns>
    public async Task<(SpaceKey? Key, ProblemHttpResult? Problem)> ByCodeAsync(
        SpaceCaller caller, string? typed, HttpResponse response, CancellationToken cancel)
    {
        if (await FindAsync(caller, cancel) is not { RecoveryWrap: { } wrap })
            return (null, Problems.NotFound());
        // A slip of the hand is no attempt: it is found without the stored wrap.
        if (RecoveryCode.Parse(typed) is not { } code)
            return (null, SpaceProblems.CodeMistyped());
        if (await throttle.TryAsync(caller, SpaceAttempt.Recovery, cancel) is { } until)
            return (null, SpaceProblems.Attempts(until, clock.GetUtcNow(), response));
        if (RecoveryWrapping.Unwrap(wrap, caller.AccountId, code) is not { } key)
        {
            await journal.WriteClosedAsync(caller.AccountId, SpaceAct.OpeningRefused, cancel);
            return (null, SpaceProblems.CodeWrong());
        }

        await throttle.SucceededAsync(caller, SpaceAttempt.Recovery, CancellationToken.None);
        return (key, null);
    }

    private static string FieldOf(SpaceAttempt attempt) => attempt is SpaceAttempt.PasswordChange ? "currentPassword" : "password";

    /// <summary>An attempt that gets no slot, or whose caller gives up before, is not counted.</summary>
    private async Task<IDisposable?> EnterAsync(SpaceCaller caller, SpaceAttempt attempt, CancellationToken cancel)
    {
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

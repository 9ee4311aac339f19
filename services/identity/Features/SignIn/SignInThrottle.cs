using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Storage.Attempts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>
/// Counts sign-in attempts per bucket and per address, by keyed hash: neither a user name, nor a password typed into the wrong field,
/// nor an address is stored. Each attempt is counted before it is evaluated. A known browser has a bucket of its own and no limit of
/// addresses: nobody can lock the owner out of it.
/// </summary>
internal sealed class SignInThrottle(
    LoginAttemptStore attempts, AddressAttemptStore addresses, Pepper pepper, TimeProvider clock, IOptions<IdentityOptions> options)
{
    private readonly AddressLimits _limits = options.Value.AddressLimits;

    /// <param name="login">The normalized user name.</param>
    public async Task<Admission> TryAsync(string login, SignInBrowser browser, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var bucket in browser.Buckets(login))
        {
            var admission = bucket.Kind switch
            {
                BucketKind.Unlocked => await TryUnlockedAsync(bucket, now, cancel),
                BucketKind.Device => await TryBucketAsync(new(bucket, now, []), cancel),
                BucketKind.UnknownBrowsers => await TryUnknownAsync(bucket, browser, now, cancel),
            };
            if (admission is not null)
                return admission;
        }

        throw new InvalidOperationException("The bucket of unknown browsers always decides.");
    }

    /// <summary>The sign-in is complete: the failures of this bucket have ended.</summary>
    public async Task SucceededAsync(CountedAttempt attempt, CancellationToken cancel)
    {
        if (attempt.Bucket.Kind is BucketKind.Unlocked)
            await attempts.DeleteAsync(KeyOf(attempt.Bucket), cancel);
        else
            await ChangeAsync(attempt.Bucket, attempt.At, known => ThrottleRules.Succeed(known, attempt.At), cancel);
        await CountAsync(attempt.Counters, attempt.At, by: -1, cancel);
    }

    /// <summary>The attempt was no failure, and the sign-in is not complete.</summary>
    public async Task RefundAsync(CountedAttempt attempt, CancellationToken cancel)
    {
        await ChangeAsync(attempt.Bucket, attempt.At, known => ThrottleRules.Refund(known, attempt.At), cancel);
        await CountAsync(attempt.Counters, attempt.At, by: -1, cancel);
    }

    /// <summary>Whether unknown browsers must wait with this user name at the moment.</summary>
    public async Task<bool> IsLockedAsync(string login, CancellationToken cancel) =>
        ThrottleRules.Try(await ReadAsync(new(BucketKind.UnknownBrowsers, login), cancel), clock.GetUtcNow()) is ThrottleDecision.Wait;

    /// <summary>Whether an attempt of the account must wait at the moment, at unknown browsers or at one of its own.</summary>
    public async Task<bool> IsLockedAsync(Account account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var bucket in BucketsOf(account))
        {
            if (ThrottleRules.Try(await ReadAsync(bucket, cancel), now) is ThrottleDecision.Wait)
                return true;
        }

        return false;
    }

    /// <summary>Forgets the failures of the account in all its buckets. The limits of addresses stay.</summary>
    public async Task UnlockAsync(Account account, CancellationToken cancel)
    {
        foreach (var bucket in BucketsOf(account))
            await attempts.DeleteAsync(KeyOf(bucket), cancel);
    }

    private static IEnumerable<AttemptBucket> BucketsOf(Account account) =>
    [
        new(BucketKind.UnknownBrowsers, account.NormalizedUserName),
        .. account.Devices.Select(device => new AttemptBucket(BucketKind.Device, device.Id)),
    ];

    private async Task<Admission?> TryUnlockedAsync(AttemptBucket bucket, DateTimeOffset now, CancellationToken cancel) =>
        await ChangeAsync(bucket, now, known => ThrottleRules.TryUnlocked(known, now), cancel)
            ? new Admission.Counted(new(bucket, now, []))
            : null;

    private async Task<Admission> TryUnknownAsync(
        AttemptBucket bucket, SignInBrowser browser, DateTimeOffset now, CancellationToken cancel)
    {
        var counters = AddressRules.Counters(browser.Address, _limits, now);
        if (await CountAsync(counters, now, by: 1, cancel))
            return new Admission.Wait(AddressRules.EndOf(now));
        var all = AddressRules.All(_limits, now);
        if (await CountAsync([all], now, by: 1, cancel) && !browser.HasAnsweredCheck)
        {
            // It is not evaluated, so that it is no failure.
            await CountAsync([.. counters, all], now, by: -1, cancel);
            return new Admission.NeedsCheck();
        }

        return await TryBucketAsync(new(bucket, now, [.. counters, all]), cancel);
    }

    private async Task<Admission> TryBucketAsync(CountedAttempt attempt, CancellationToken cancel)
    {
        DateTimeOffset? until = null;
        await ChangeAsync(
            attempt.Bucket, attempt.At,
            known =>
            {
                var decision = ThrottleRules.Try(known, attempt.At);
                until = (decision as ThrottleDecision.Wait)?.Until;
                return (decision as ThrottleDecision.Allowed)?.After;
            },
            cancel);
        return until is { } instant ? new Admission.Wait(instant) : new Admission.Counted(attempt);
    }

    /// <summary>Adds to each count; true when one is above its limit.</summary>
    private async Task<bool> CountAsync(IReadOnlyList<MinuteCounter> counters, DateTimeOffset now, int by, CancellationToken cancel)
    {
        var isOver = false;
        foreach (var counter in counters)
            isOver |= await addresses.CountAsync(pepper.Hash("address", counter.Name), now, by, cancel) > counter.Limit;
        return isOver;
    }

    /// <inheritdoc cref="AttemptStore.ChangeAsync"/>
    private Task<bool> ChangeAsync(
        AttemptBucket bucket, DateTimeOffset now, Func<LoginAttempts, LoginAttempts?> decide, CancellationToken cancel) =>
        attempts.ChangeAsync(KeyOf(bucket), now, decide, cancel);

    private async Task<LoginAttempts> ReadAsync(AttemptBucket bucket, CancellationToken cancel) =>
        (await attempts.FindAsync(KeyOf(bucket), cancel))?.Attempts ?? LoginAttempts.None;

    private string KeyOf(AttemptBucket bucket) => bucket.Kind switch
    {
        BucketKind.UnknownBrowsers => pepper.Hash("login", bucket.Id),
        BucketKind.Device => pepper.Hash("device", bucket.Id),
        BucketKind.Unlocked => pepper.Hash("unlocked", bucket.Id),
    };
}

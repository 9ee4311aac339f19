using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage.Attempts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Web.Forms;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>
/// Counts wrong access keys per address and in the town, by keyed hash, and has forms ask for the security check above the limit.
/// </summary>
internal sealed class WrongKeys(
    AddressAttemptStore attempts, SecurityChecks checks, Pepper pepper, TimeProvider clock, IOptions<IdentityOptions> options)
{
    private readonly IReadOnlyList<System.Net.IPNetwork> _townNetworks = options.Value.AddressLimits.TownNetworks;

    /// <summary>Whether a key is evaluated only with the security check now.</summary>
    public async Task<bool> NeedCheckAsync(HttpContext http, CancellationToken cancel)
    {
        foreach (var counter in Counters(http))
            if (await attempts.ReadAsync(KeyOf(counter), cancel) >= counter.Limit)
                return true;
        return false;
    }

    /// <summary>The errors of the security check; none where none is needed. A right answer is accepted once.</summary>
    public async Task<FormErrors> VerifyAsync(HttpContext http, CancellationToken cancel) =>
        await NeedCheckAsync(http, cancel) ? await checks.VerifyAsync(http, cancel) : FormErrors.None;

    /// <summary>The security check to show; null where none is needed.</summary>
    public async Task<SecurityCheckView?> CheckAsync(HttpContext http, FormErrors errors, CancellationToken cancel) =>
        await NeedCheckAsync(http, cancel) ? await checks.NewAsync(http, errors, cancel) : null;

    public async Task CountAsync(HttpContext http, CancellationToken cancel)
    {
        foreach (var counter in Counters(http))
            await attempts.CountAsync(KeyOf(counter), clock.GetUtcNow(), by: 1, cancel);
    }

    private IReadOnlyList<MinuteCounter> Counters(HttpContext http) =>
        WrongKeyRules.Counters(http.Connection.RemoteIpAddress, _townNetworks, clock.GetUtcNow());

    private string KeyOf(MinuteCounter counter) => pepper.Hash("wrong-key", counter.Name);
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Identity.Domain.SignIn;

namespace EspaceFamille.Identity.Features.SignIn.Devices;

/// <summary>What the browser of this request is for an account.</summary>
internal sealed class Devices(IHttpContextAccessor accessor, DeviceCookie devices, UnlockCookie unlocked, TimeProvider clock)
{
    private const int IdBytes = 32;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The browser as the throttle needs it.</summary>
    /// <param name="account">Null where no account has the user name.</param>
    public SignInBrowser BrowserOf(Account? account, bool hasAnsweredCheck)
    {
        var address = Http.Connection.RemoteIpAddress;
        return account is { State: AccountState.Active }
            ? new(address, KnownIn(account)?.Id, unlocked.Find(Http, account.Id), hasAnsweredCheck)
            : new(address, DeviceId: null, UnlockId: null, hasAnsweredCheck);
    }

    /// <summary>The browser's device entry in the account; null in a browser that is new to it.</summary>
    public KnownDevice? KnownIn(Account account) => devices.Find(Http, account.Id) is { } id
        ? DeviceRules.Find(account.Devices, HashOf(id), clock.GetUtcNow())
        : null;

    /// <summary>The browser's use with a complete sign-in: the entry to store, and the cookie of the response.</summary>
    public SignInDevice Use(Account account)
    {
        var id = KnownIn(account) is null ? null : devices.Find(Http, account.Id);
        id ??= Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        devices.Keep(Http, account.Id, id);
        return new(HashOf(id), BrowserName.Of(Http.Request.Headers.UserAgent), clock.GetUtcNow());
    }

    private static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}

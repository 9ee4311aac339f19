using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Identity.Domain.SignIn;

namespace EspaceFamille.Identity.Features.SignIn.Devices;

/// <summary>What the browser of this request is for an account.</summary>
internal sealed class SignInBrowsers(IHttpContextAccessor accessor, DeviceCookie known, UnlockCookie unlocked, TimeProvider clock)
{
    private const int IdBytes = 32;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The browser as the throttle needs it.</summary>
    /// <param name="account">Null where no account has the user name.</param>
    public SignInBrowser BrowserOf(Account? account, bool hasAnsweredCheck)
    {
        var address = Http.Connection.RemoteIpAddress;
        return account is { State: AccountState.Active }
            ? new(address, EntryOf(account)?.Id, unlocked.Find(Http, account.Id), hasAnsweredCheck)
            : new(address, DeviceId: null, UnlockId: null, hasAnsweredCheck);
    }

    /// <summary>The browser's entry in the account; null in a browser that is new to it.</summary>
    public KnownDevice? EntryOf(Account account) => known.Find(Http, account.Id) is { } id
        ? DeviceRules.Find(account.Devices, HashOf(id), clock.GetUtcNow())
        : null;

    /// <summary>The id that the browser has or gets with a complete sign-in.</summary>
    public string IdOf(Account account) => EntryOf(account) is not null
        ? known.Find(Http, account.Id)!
        : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>The browser of a sign-in, as the account stores it.</summary>
    public SignInDevice DeviceOf(string id) => new(HashOf(id), BrowserName.Of(Http.Request.Headers.UserAgent), clock.GetUtcNow());

    /// <summary>Once the sign-in is complete: the browser is known to the account from now on.</summary>
    public void Keep(Account account, string id) => known.Keep(Http, account.Id, id);

    /// <summary>The owner followed an unlock link in this browser.</summary>
    public void Unlock(Account account) =>
        unlocked.Keep(Http, account.Id, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)));

    private static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}

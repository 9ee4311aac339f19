using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn.Devices;

/// <summary>The browser's id as a known device of accounts, given after a complete sign-in.</summary>
internal sealed class DeviceCookie(IDataProtectionProvider protection, IOptions<AuthOptions> auth)
    : BrowserMarks(protection, auth, "compte-appareil", DeviceRules.Lifetime);

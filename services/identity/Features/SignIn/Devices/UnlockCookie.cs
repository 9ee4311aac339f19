using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn.Devices;

/// <summary>The browser's id after its owner followed an unlock link.</summary>
internal sealed class UnlockCookie(IDataProtectionProvider protection, IOptions<AuthOptions> auth)
    : BrowserMarks(protection, auth, "compte-deblocage", UnlockRules.BrowserLifetime);

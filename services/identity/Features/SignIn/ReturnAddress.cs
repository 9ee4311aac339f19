using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>Where a sign-in page redirects after success.</summary>
internal static class ReturnAddress
{
    /// <summary>A path of this site, else its home: a foreign link cannot use the sign-in page to redirect elsewhere.</summary>
    public static string LocalOrHome(IUrlHelper urls, string? address) => urls.IsLocalUrl(address) ? address! : "/";
}

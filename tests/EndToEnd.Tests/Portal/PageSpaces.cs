using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Storage spaces for the pages that show one.</summary>
internal static class PageSpaces
{
    public const string Home = "/pieces-justificatives";

    /// <summary>Opens the visitor's space.</summary>
    public static async Task<string> OpenAsync(PortalVisitor visitor)
    {
        using var opened = await visitor.FillAsync(Home, "Ouvrir mon espace", ("motDePasse", [StubSpace.Password]));
        Assert.Equal((HttpStatusCode.Redirect, Home), (opened.StatusCode, opened.Headers.Location!.OriginalString));
        return "";
    }

    /// <summary>A family with an open space.</summary>
    public static async Task<PortalVisitor> OpenSpaceAsync(this PortalProcess portal, string account)
    {
        var family = await portal.FamilyAsync(account);
        await OpenAsync(family);
        return family;
    }

    /// <summary>A family that has no space yet.</summary>
    public static async Task<PortalVisitor> WithoutSpaceAsync(this PortalProcess portal, string account)
    {
        portal.Issuer.Api.SpaceOf(account).State = SpaceState.None;
        return await portal.FamilyAsync(account);
    }
}

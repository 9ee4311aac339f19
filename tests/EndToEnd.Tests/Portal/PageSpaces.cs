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

    /// <summary>Presses a button of the form of a piece that leads to the space.</summary>
    /// <param name="goTo">The button that is pressed.</param>
    /// <param name="form">The address of the form.</param>
    /// <returns>The address of the page between both.</returns>
    public static async Task<string> LeaveAsync(PortalVisitor visitor, string goTo, string form = "/demandes/1/piece")
    {
        using var left = await visitor.FillAsync(form, "Envoyer à la mairie", ("aller", [goTo]));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        return left.Headers.Location!.OriginalString;
    }

    /// <summary>Opens the space, and continues there from the form of a piece to choose documents.</summary>
    public static async Task<string> AttachAsync(PortalVisitor visitor)
    {
        await OpenAsync(visitor);
        return await LeaveAsync(visitor, "espace");
    }

    /// <summary>Opens the space, and continues there from the form of a piece to duplicate its file.</summary>
    public static async Task<string> DuplicateAsync(PortalVisitor visitor)
    {
        using var copied = await visitor.FillAsync(
            await AttachAsync(visitor), "Joindre une copie", ("documents", [StubSpace.Letter]));
        return await LeaveAsync(visitor, "dupliquer:upload-1:file-1", copied.Headers.Location!.OriginalString);
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

using EspaceFamille.Portal.Journeys.StorageSpace;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.StorageSpace;

/// <summary>The page to which a page of documents changes at the end of its time.</summary>
public sealed class TimedOutPageTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Show_TimedOut_ReadsTheStateAloneAndForgetsTheKeyOfAClosedSpace(bool isOpen)
    {
        using var service = new SpaceService(isOpen);
        var page = service.Page(SpaceAddresses.TimedOut);

        Assert.IsType<PageResult>(await page.OnGetAsync(CancellationToken.None));

        Assert.Equal(["GET /api/documents/me/space"], service.Calls);
        Assert.Equal((null, null), (page.Until, page.Documents));
        Assert.Equal(isOpen ? null : SpacePageTexts.TimedOut, page.Notice);
        Assert.Equal(isOpen, page.HttpContext.Response.Headers.SetCookie.Count == 0);
    }

    [Fact]
    public async Task Show_OtherAddress_ExtendsAnOpenSpaceAndReadsItsDocuments()
    {
        using var service = new SpaceService(isOpen: true);
        var page = service.Page(SpaceAddresses.Home);

        Assert.IsType<PageResult>(await page.OnGetAsync(CancellationToken.None));

        Assert.Contains("POST /api/documents/me/space/extension", service.Calls);
        Assert.NotNull(page.Until);
        Assert.NotNull(page.Documents);
    }
}

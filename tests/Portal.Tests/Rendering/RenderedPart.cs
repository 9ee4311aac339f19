using System.Net;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Layout;
using EspaceFamille.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Portal.Tests.Rendering;

/// <summary>A partial view rendered from a model alone, without a session and without the API.</summary>
internal static class RenderedPart
{
    /// <returns>Its HTML, decoded.</returns>
    /// <param name="page">The page in the same folder, such as <c>/Requests/Detail</c>.</param>
    /// <param name="part">Its name, such as <c>_Scanned</c>.</param>
    public static async Task<string> OfAsync<T>(string page, string part, T model, HouseholdActor? actor = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = typeof(PortalModule).Assembly.GetName().Name });
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Journeys");
        builder.Services.AddSingleton(new TownClock(TimeProvider.System, TimeZoneInfo.Utc));
        builder.Services.AddLayout();
        builder.Services.AddScoped(_ => actor ?? HouseholdActor.Family);
        builder.Services.AddWebViews();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var action = Action(page, scope.ServiceProvider);
        var found = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().FindView(action, part, isMainPage: false);
        found.EnsureSuccessful([]);
        if (model is PageModel pageModel)
            pageModel.PageContext = new PageContext(action);
        await using var written = new StringWriter();
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), action.ModelState) { Model = model };
        var temporary = scope.ServiceProvider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(action.HttpContext);
        await found.View!.RenderAsync(new ViewContext(action, found.View, data, temporary, written, new HtmlHelperOptions()));
        return WebUtility.HtmlDecode(written.ToString());
    }

    private static ActionContext Action(string page, IServiceProvider services)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.SetEndpoint(new Endpoint(requestDelegate: null, EndpointMetadataCollection.Empty, page));
        var descriptor = new PageActionDescriptor { ViewEnginePath = page, RouteValues = { ["page"] = page } };
        return new ActionContext(http, new RouteData(new RouteValueDictionary { ["page"] = page }), descriptor);
    }
}

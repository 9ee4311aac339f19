using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Forms;

/// <summary>Every page of the host that takes a form, read from the pages themselves, so that the walks include each new one.</summary>
internal static partial class PostedPages
{
    /// <summary>The addresses to which forms are posted, one per handler.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var addresses = new List<string>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>())
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in loaded.HandlerMethods.Where(handler => handler.HttpMethod == "Post"))
                addresses.Add(AddressOf(page) + (handler.Name is null ? "" : $"?handler={handler.Name}"));
        }

        return addresses;
    }

    private static string AddressOf(PageActionDescriptor page) =>
        "/" + Parameter().Replace(page.AttributeRouteInfo!.Template!, "identite");

    [GeneratedRegex(@"\{[^/]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>
/// Binds the ids that pages take from addresses and forms: the parameters and properties named <c>id</c>, <c>...Id</c> or
/// <c>...Ids</c>. An over-long one ends the request with 400 before the page runs.
/// </summary>
internal sealed class PageIds : IModelBinderProvider
{
    internal static void Add(IServiceCollection services) =>
        services.Configure<MvcOptions>(mvc => mvc.ModelBinderProviders.Insert(0, new PageIds()));

    public static bool IsOfIds(string? name) => name is "id"
        || name?.EndsWith("Id", StringComparison.Ordinal) == true || name?.EndsWith("Ids", StringComparison.Ordinal) == true;

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (!IsOfIds(context.Metadata.Name))
            return null;
        var type = context.Metadata.ModelType;
        if (type == typeof(string))
            return new Bounded(new SimpleTypeModelBinder(type, context.Services.GetRequiredService<ILoggerFactory>()));
        return type == typeof(string[]) ? new Bounded(new ArrayModelBinderProvider().GetBinder(context)!) : null;
    }

    private sealed class Bounded(IModelBinder binder) : IModelBinder
    {
        /// <exception cref="BadHttpRequestException">A value is too long (400).</exception>
        public Task BindModelAsync(ModelBindingContext bindingContext) =>
            bindingContext.ValueProvider.GetValue(bindingContext.ModelName).Any(IdBounds.IsExceeded)
                ? throw new BadHttpRequestException(IdBounds.Message)
                : binder.BindModelAsync(bindingContext);
    }
}

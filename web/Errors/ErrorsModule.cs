namespace EspaceFamille.Web.Errors;

public static class ErrorsModule
{
    /// <summary>Adds error pages before the framework's own writer, which would return JSON to a browser.</summary>
    public static void AddErrorPages(this IServiceCollection services, Action<ErrorPageOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton<ErrorPageView>();
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ErrorPages>());
    }
}

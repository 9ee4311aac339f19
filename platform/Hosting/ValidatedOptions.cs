using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>Options that are validated at start: a host with invalid ones ends with all errors instead of serving.</summary>
public static class ValidatedOptions
{
    /// <param name="section">The configuration section to bind; empty for the root.</param>
    public static IServiceCollection AddValidated<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
    }
}

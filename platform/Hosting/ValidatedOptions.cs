using System.ComponentModel.DataAnnotations;
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
        return services.AddSingleton<IValidateOptions<TOptions>>(provider =>
            new Named<TOptions>(section, ActivatorUtilities.CreateInstance<TValidator>(provider)));
    }

    /// <summary>Options that are validated by their attributes and by their own <see cref="IValidatableObject.Validate"/>.</summary>
    public static IServiceCollection AddValidated<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TOptions>>(new Named<TOptions>(section, new Annotated<TOptions>()));
    }

    /// <summary>Names the setting of each error by its section, and refuses wrong addresses.</summary>
    private sealed class Named<TOptions>(string section, IValidateOptions<TOptions> validator) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            List<string> errors = [.. SettingKinds.WrongAddresses(section, options).Select(error => error.ErrorMessage!)];
            if (errors.Count == 0 && validator.Validate(name, options) is { Failed: true, Failures: { } failures })
                errors.AddRange(failures.Select(failure => SettingKinds.Name(section, failure)));
            return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
        }
    }

    private sealed class Annotated<TOptions> : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var errors = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new ValidationContext(options), errors, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(errors.Select(error => error.ErrorMessage!));
        }
    }
}

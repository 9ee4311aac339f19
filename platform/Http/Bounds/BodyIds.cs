using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>
/// Refuses the body of an API request that names an over-long id, before its endpoint runs. The fields are found once per endpoint, in
/// the records of the service's API.
/// </summary>
internal static class BodyIds
{
    private const string ApiAssembly = ".Api";

    /// <summary>A filter for the endpoints whose body names ids; the others stay as they are.</summary>
    public static EndpointFilterDelegate Filter(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var fields = context.MethodInfo.GetParameters()
            .SelectMany((parameter, position) => FieldsOf(parameter.ParameterType, "").Select(field => (Position: position, Field: field)))
            .ToArray();
        return fields.Length == 0 ? next : CheckAsync;

        ValueTask<object?> CheckAsync(EndpointFilterInvocationContext call)
        {
            foreach (var (position, field) in fields)
                if (field.Read(call.Arguments[position]).Any(IdBounds.IsExceeded))
                    return ValueTask.FromResult<object?>(Problems.Field(field.Path, IdBounds.Message));
            return next(call);
        }
    }

    private static IEnumerable<Field> FieldsOf(Type type, string prefix)
    {
        if (type.Assembly.GetName().Name?.EndsWith(ApiAssembly, StringComparison.Ordinal) != true)
            yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var path = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (IsOfIds(property.Name))
                yield return new Field(path, body => Texts(Of(body)));
            else
                foreach (var inner in FieldsOf(property.PropertyType, $"{path}."))
                    yield return inner with { Read = body => inner.Read(Of(body)) };

            object? Of(object? body) => body is null ? null : property.GetValue(body);
        }
    }

    /// <summary>A place is named by its code, and an act is found by its digest.</summary>
    private static bool IsOfIds(string name) => name is "Place" or "Digest" || PageIds.IsOfIds(name);

    private static IEnumerable<string?> Texts(object? value) => value switch
    {
        string text => [text],
        IEnumerable<string?> texts => texts,
        _ => [],
    };

    private sealed record Field(string Path, Func<object?, IEnumerable<string?>> Read);
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace EspaceFamille.Contracts.Tests;

/// <summary>An example of a message with every property set, the same at each run.</summary>
internal static class Example
{
    public static object Of(Type type)
    {
        var example = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(example, Value(property.PropertyType, property.Name));
        return example;
    }

    private static object Value(Type type, string name)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(string) => $"a {name}",
            _ when bare == typeof(int) => 3_276_800,
            _ when bare == typeof(long) => 7L,
            _ when bare == typeof(DateOnly) => new DateOnly(2026, 12, 17),
            _ when bare == typeof(DateTimeOffset) => new DateTimeOffset(2026, 12, 2, 23, 59, 59, TimeSpan.FromHours(1)),
            { IsEnum: true } => Enum.GetValues(bare).Cast<object>().First(value => $"{value}" is not "Unknown"),
            { IsGenericType: true } => List(bare.GetGenericArguments()[0], name),
            _ => Of(bare),
        };
    }

    private static Array List(Type element, string name)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Value(element, name), 0);
        return list;
    }
}

using System.Linq.Expressions;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Fields for the filters of frequent queries.</summary>
public static class Field
{
    /// <summary>The field of a property. Its expression is translated by the first query only, and not by each one.</summary>
    public static FieldDefinition<TDocument, TValue> Of<TDocument, TValue>(Expression<Func<TDocument, TValue>> property) =>
        new Translated<TDocument, TValue>(property);

    private sealed class Translated<TDocument, TValue>(Expression<Func<TDocument, TValue>> property) : FieldDefinition<TDocument, TValue>
    {
        private RenderedFieldDefinition<TValue>? _field;

        public override RenderedFieldDefinition<TValue> Render(RenderArgs<TDocument> args) => _field ??= Translate();

        /// <summary>As for a filter on the property itself, whatever the first query was.</summary>
        private RenderedFieldDefinition<TValue> Translate() => new ExpressionFieldDefinition<TDocument, TValue>(property)
            .Render(new RenderArgs<TDocument>(BsonSerializer.LookupSerializer<TDocument>(), BsonSerializer.SerializerRegistry));
    }
}

using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Cashlink.Wizard.Tests.Architecture.Reading;

/// <summary>Every type that a signature or an attribute's value names; of a generic type its arguments too.</summary>
/// <param name="assembly">The name of the assembly that is read.</param>
internal sealed class NamedTypes(string assembly) : ISignatureTypeProvider<ImmutableArray<CodeType>, object?>, ICustomAttributeTypeProvider<ImmutableArray<CodeType>>
{
    private static readonly ImmutableArray<CodeType> None = [];

    public ImmutableArray<CodeType> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [Of(reader, handle)];

    public ImmutableArray<CodeType> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [Of(reader, handle)];

    public ImmutableArray<CodeType> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public ImmutableArray<CodeType> GetTypeFromSerializedName(string name) => TypeName.TryParse(name, out var parsed) ? Of(parsed) : None;

    public ImmutableArray<CodeType> GetGenericInstantiation(ImmutableArray<CodeType> genericType, ImmutableArray<ImmutableArray<CodeType>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(argument => argument)];

    public ImmutableArray<CodeType> GetFunctionPointerType(MethodSignature<ImmutableArray<CodeType>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(parameter => parameter)];

    public ImmutableArray<CodeType> GetModifiedType(ImmutableArray<CodeType> modifier, ImmutableArray<CodeType> unmodifiedType, bool isRequired) => [.. modifier, .. unmodifiedType];

    public ImmutableArray<CodeType> GetArrayType(ImmutableArray<CodeType> elementType, ArrayShape shape) => elementType;

    public ImmutableArray<CodeType> GetSZArrayType(ImmutableArray<CodeType> elementType) => elementType;

    public ImmutableArray<CodeType> GetByReferenceType(ImmutableArray<CodeType> elementType) => elementType;

    public ImmutableArray<CodeType> GetPointerType(ImmutableArray<CodeType> elementType) => elementType;

    public ImmutableArray<CodeType> GetPinnedType(ImmutableArray<CodeType> elementType) => elementType;

    public ImmutableArray<CodeType> GetPrimitiveType(PrimitiveTypeCode typeCode) => None;

    public ImmutableArray<CodeType> GetGenericMethodParameter(object? genericContext, int index) => None;

    public ImmutableArray<CodeType> GetGenericTypeParameter(object? genericContext, int index) => None;

    public ImmutableArray<CodeType> GetSystemType() => [new CodeType("System.Runtime", "System", nameof(Type))];

    public bool IsSystemType(ImmutableArray<CodeType> type) => type is [{ Namespace: "System", Name: nameof(Type) }];

    // Where an enum is defined elsewhere its width cannot be read here; all that we put into attributes have the usual one.
    public PrimitiveTypeCode GetUnderlyingEnumType(ImmutableArray<CodeType> type) => PrimitiveTypeCode.Int32;

    private CodeType Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } around
            ? Of(reader, around)
            : new CodeType(assembly, reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private CodeType Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)type.ResolutionScope),
            HandleKind.AssemblyReference => new CodeType(
                reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name), reader.GetString(type.Namespace), reader.GetString(type.Name)),
            _ => new CodeType(assembly, reader.GetString(type.Namespace), reader.GetString(type.Name)),
        };
    }

    private ImmutableArray<CodeType> Of(TypeName name)
    {
        if (name.IsArray || name.IsPointer || name.IsByRef)
            return Of(name.GetElementType());
        var outer = name.IsConstructedGenericType ? name.GetGenericTypeDefinition() : name;
        while (outer.IsNested)
            outer = outer.DeclaringType;
        var type = new CodeType(name.AssemblyName?.Name ?? assembly, outer.Namespace, outer.Name);
        return [type, .. name.IsConstructedGenericType ? name.GetGenericArguments().SelectMany(argument => Of(argument)) : []];
    }
}

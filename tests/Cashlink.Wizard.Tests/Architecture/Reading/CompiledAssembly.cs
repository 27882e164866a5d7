using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Cashlink.Wizard.Tests.Architecture.Reading;

/// <summary>
/// Which types need which, read from a compiled assembly: base types, members' signatures, attributes, constraints and the bodies of
/// methods. A constant that was written by its name has become a value in here; <see cref="SourceUsings"/> sees where it comes from.
/// </summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader _image;
    private readonly MetadataReader _reader;
    private readonly NamedTypes _types;
    private readonly SourcePlaces _places;

    private CompiledAssembly(string path)
    {
        _image = new PEReader(File.OpenRead(path));
        _reader = _image.GetMetadataReader();
        _types = new NamedTypes(_reader.GetString(_reader.GetAssemblyDefinition().Name));
        _places = new SourcePlaces(_image, path);
    }

    /// <summary>Reads an assembly from its file.</summary>
    public static IReadOnlyList<CodeReference> References(string path)
    {
        using var assembly = new CompiledAssembly(path);
        return [.. assembly.All().Distinct()];
    }

    /// <summary>How many services each class asks for: parameters of its constructor, or properties that a page has injected. Records are values and ask for none.</summary>
    public static IReadOnlyList<(CodeType Type, int Count)> Dependencies(string path)
    {
        using var assembly = new CompiledAssembly(path);
        return [.. assembly._reader.TypeDefinitions
            .Where(handle => !assembly.IsRecord(handle))
            .Select(handle => (Type: assembly._types.GetTypeFromDefinition(assembly._reader, handle, 0).Single(), Count: assembly.Dependencies(handle)))
            .Where(type => !type.Type.IsMadeUp)];
    }

    public void Dispose()
    {
        _places.Dispose();
        _image.Dispose();
    }

    private IEnumerable<CodeReference> All()
    {
        foreach (var handle in _reader.TypeDefinitions)
        {
            var from = _types.GetTypeFromDefinition(_reader, handle, 0).Single();
            var type = _reader.GetTypeDefinition(handle);
            foreach (var (to, place) in OfDeclaration(type).Concat(type.GetMethods().SelectMany(OfMethod)))
            {
                if (to != from)
                    yield return new CodeReference(from, to, place);
            }
        }
    }

    private bool IsRecord(TypeDefinitionHandle handle) =>
        _reader.GetTypeDefinition(handle).GetMethods().Any(method => _reader.StringComparer.Equals(_reader.GetMethodDefinition(method).Name, "<Clone>$"));

    private int Dependencies(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var constructors = type.GetMethods().Select(_reader.GetMethodDefinition).Where(method => _reader.StringComparer.Equals(method.Name, ".ctor"));
        var injected = type.GetProperties().Count(property => _reader.GetPropertyDefinition(property).GetCustomAttributes()
            .Any(attribute => Of(_reader.GetCustomAttribute(attribute).Constructor).Any(named => named.Name == "InjectAttribute")));
        return injected + constructors.Select(constructor => constructor.DecodeSignature(_types, null).ParameterTypes.Length).DefaultIfEmpty().Max();
    }

    private IEnumerable<(CodeType To, string Place)> OfDeclaration(TypeDefinition type)
    {
        var name = _reader.GetString(type.Name);
        var interfaces = type.GetInterfaceImplementations().Select(_reader.GetInterfaceImplementation).ToList();
        var fields = type.GetFields().Select(_reader.GetFieldDefinition).ToList();
        var properties = type.GetProperties().Select(_reader.GetPropertyDefinition).ToList();
        var events = type.GetEvents().Select(_reader.GetEventDefinition).ToList();
        return At(name, [
            .. Of(type.BaseType),
            .. interfaces.SelectMany(implementation => Of(implementation.Interface)),
            .. fields.SelectMany(field => field.DecodeSignature(_types, null)),
            .. events.SelectMany(raised => Of(raised.Type)),
            .. OfParameters(type.GetGenericParameters()),
            .. type.GetMethodImplementations().SelectMany(handle => Of(_reader.GetMethodImplementation(handle).MethodDeclaration)),
            .. OfAttributes(type.GetCustomAttributes()),
            .. interfaces.SelectMany(implementation => OfAttributes(implementation.GetCustomAttributes())),
            .. fields.SelectMany(field => OfAttributes(field.GetCustomAttributes())),
            .. properties.SelectMany(property => OfAttributes(property.GetCustomAttributes())),
            .. events.SelectMany(raised => OfAttributes(raised.GetCustomAttributes())),
        ]);
    }

    private IEnumerable<(CodeType To, string Place)> OfMethod(MethodDefinitionHandle handle)
    {
        var method = _reader.GetMethodDefinition(handle);
        var name = $"{_reader.GetString(_reader.GetTypeDefinition(method.GetDeclaringType()).Name)}.{_reader.GetString(method.Name)}";
        var declared = At(_places.Find(handle, 0) ?? name, [
            .. Of(method.DecodeSignature(_types, null)),
            .. OfParameters(method.GetGenericParameters()),
            .. OfAttributes(method.GetCustomAttributes()),
            .. method.GetParameters().SelectMany(parameter => OfAttributes(_reader.GetParameter(parameter).GetCustomAttributes())),
        ]);
        return method.RelativeVirtualAddress == 0 ? declared : declared.Concat(OfBody(handle, name, _image.GetMethodBody(method.RelativeVirtualAddress)));
    }

    private IEnumerable<(CodeType To, string Place)> OfBody(MethodDefinitionHandle method, string name, MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null).SelectMany(local => local))
                yield return (local, _places.Find(method, 0) ?? name);
        }

        foreach (var region in body.ExceptionRegions.Where(region => !region.CatchType.IsNil))
        {
            foreach (var caught in Of(region.CatchType))
                yield return (caught, _places.Find(method, region.HandlerOffset) ?? name);
        }

        foreach (var (offset, handle) in IlTokens.In(body.GetILBytes() ?? []))
        {
            foreach (var named in Of(handle))
                yield return (named, _places.Find(method, offset) ?? name);
        }
    }

    private IEnumerable<CodeType> OfParameters(GenericParameterHandleCollection parameters) =>
        from parameter in parameters.Select(_reader.GetGenericParameter)
        from named in parameter.GetConstraints().SelectMany(handle => Of(_reader.GetGenericParameterConstraint(handle).Type)).Concat(OfAttributes(parameter.GetCustomAttributes()))
        select named;

    private IEnumerable<CodeType> OfAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_reader.GetCustomAttribute))
        {
            var value = attribute.DecodeValue(_types);
            foreach (var named in Of(attribute.Constructor)
                         .Concat(value.FixedArguments.SelectMany(argument => OfArgument(argument.Type, argument.Value)))
                         .Concat(value.NamedArguments.SelectMany(argument => OfArgument(argument.Type, argument.Value))))
                yield return named;
        }
    }

    private static IEnumerable<CodeType> OfArgument(ImmutableArray<CodeType> type, object? value) => value switch
    {
        ImmutableArray<CodeType> named => named,
        ImmutableArray<CustomAttributeTypedArgument<ImmutableArray<CodeType>>> several => type.Concat(several.SelectMany(one => OfArgument(one.Type, one.Value))),
        _ => type,
    };

    private static IEnumerable<CodeType> Of(MethodSignature<ImmutableArray<CodeType>> signature) => signature.ReturnType.Concat(signature.ParameterTypes.SelectMany(parameter => parameter));

    private IEnumerable<CodeType> Of(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => _types.GetTypeFromDefinition(_reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => _types.GetTypeFromReference(_reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => _types.GetTypeFromSpecification(_reader, null, (TypeSpecificationHandle)handle, 0),
        HandleKind.MethodDefinition => Of(_reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.FieldDefinition => Of(_reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MemberReference => Of(_reader.GetMemberReference((MemberReferenceHandle)handle).Parent),
        HandleKind.MethodSpecification => OfInstance(_reader.GetMethodSpecification((MethodSpecificationHandle)handle)),
        HandleKind.StandaloneSignature => Of(_reader.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeMethodSignature(_types, null)),
        _ => throw new BadImageFormatException($"A {handle.Kind} names no type."),
    };

    private IEnumerable<CodeType> OfInstance(MethodSpecification method) =>
        Of(method.Method).Concat(method.DecodeSignature(_types, null).SelectMany(argument => argument));

    private static IEnumerable<(CodeType To, string Place)> At(string place, IEnumerable<CodeType> types) => types.Select(type => (type, place));
}

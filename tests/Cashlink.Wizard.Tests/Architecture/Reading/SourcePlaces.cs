using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Cashlink.Wizard.Tests.Architecture.Reading;

/// <summary>File and line of an instruction, from the symbols beside the assembly.</summary>
internal sealed class SourcePlaces : IDisposable
{
    private readonly MetadataReaderProvider? _symbols;
    private readonly string _folder;

    // One method is asked about many times in a row.
    private MethodDefinitionHandle _method;
    private List<SequencePoint> _points = [];

    public SourcePlaces(PEReader image, string path)
    {
        _folder = $"/{Path.GetFileNameWithoutExtension(path)}/";
        image.TryOpenAssociatedPortablePdb(path, file => File.Exists(file) ? File.OpenRead(file) : null, out _symbols, out _);
    }

    /// <summary>The place of an instruction, null when the symbols do not say.</summary>
    public string? Find(MethodDefinitionHandle method, int offset)
    {
        if (_symbols?.GetMetadataReader() is not { } reader)
            return null;
        if (_method != method)
            (_method, _points) = (method, [.. reader.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints().Where(point => !point.IsHidden)]);
        if (_points.Count == 0)
            return null;
        // What the compiler puts before the first line of ours belongs to that line.
        var point = _points[Math.Max(0, _points.FindLastIndex(point => point.Offset <= offset))];
        return $"{Shortened(reader.GetString(reader.GetDocument(point.Document).Name))}:{point.StartLine}";
    }

    public void Dispose() => _symbols?.Dispose();

    private string Shortened(string file)
    {
        var path = file.Replace('\\', '/');
        var project = path.LastIndexOf(_folder, StringComparison.Ordinal);
        return project < 0 ? path : path[(project + _folder.Length)..];
    }
}

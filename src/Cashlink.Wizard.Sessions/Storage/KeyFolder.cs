using System.Xml.Linq;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Keeps the keys of Data Protection in a folder, a file each, readable for the service's user alone.</summary>
public sealed class KeyFolder(string folder) : IKeyPlace
{
    private const string Ending = ".xml";

    public IReadOnlyList<StoredElement> Read()
    {
        Directory.CreateDirectory(folder);
        return
        [
            .. Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal)
                .Select(path => new StoredElement(Path.GetFileNameWithoutExtension(path), XElement.Load(path))),
        ];
    }

    /// <summary>Nobody sees half of a key: it is written beside its place and moved there.</summary>
    public void Write(StoredElement stored)
    {
        Directory.CreateDirectory(folder);
        var written = PathOf($"{stored.Name}.{Guid.NewGuid():N}") + ".new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var file = new FileStream(written, options))
            {
                stored.Element.Save(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(written, PathOf(stored.Name) + Ending, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }

    public void Remove(string name) => File.Delete(PathOf(name) + Ending);

    private string PathOf(string name) => Path.Combine(folder, name);
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Cashlink.FeedGaps;

/// <summary>bUnit refers to a newer AngleSharp.Diffing than the one at hand; the one in the output folder serves as well.</summary>
internal static class BUnitAssemblies
{
    private const string Name = "AngleSharp.Diffing";

    [ModuleInitializer]
#pragma warning disable CA2255 // A module initializer is the one place that runs before bUnit's types are loaded.
    internal static void TakeTheOneInTheOutputFolder() =>
#pragma warning restore CA2255
        AssemblyLoadContext.Default.Resolving += (context, wanted) =>
            wanted.Name == Name ? Load(context) : null;

    private static Assembly Load(AssemblyLoadContext context) =>
        context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Name + ".dll"));
}

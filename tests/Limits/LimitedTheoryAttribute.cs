using System.Runtime.CompilerServices;
using Xunit.v3;

namespace Cashlink.Testing.Limits;

/// <summary>xunit's own; in every test project <c>[Theory]</c> means this one. It has a limit, see <see cref="TestLimits"/>.</summary>
[XunitTestCaseDiscoverer(typeof(LimitedTheoryDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitedTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : Xunit.TheoryAttribute(sourceFilePath, sourceLineNumber);

using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Web;

/// <summary>
/// The texts of the resource files, each looked up once a language: a page asks for a hundred of them, and the runtime's
/// resource manager takes a lock each time.
/// </summary>
internal sealed class KnownTexts(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> known = [];

    public IStringLocalizer Create(Type resourceSource) =>
        known.GetOrAdd(resourceSource, static (type, from) => new Texts(from.Create(type)), resources);

    public IStringLocalizer Create(string baseName, string location) => resources.Create(baseName, location);

    private sealed class Texts(IStringLocalizer resource) : IStringLocalizer
    {
        private readonly ConcurrentDictionary<(CultureInfo, string), LocalizedString> known = [];

        public LocalizedString this[string name]
        {
            get
            {
                var key = (CultureInfo.CurrentUICulture, name);
                if (known.TryGetValue(key, out var text))
                    return text;
                text = resource[name];
                // what is not there may be anything, and is not kept
                return text.ResourceNotFound ? text : known.GetOrAdd(key, text);
            }
        }

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var text = this[name];
                return new(
                    name,
                    string.Format(CultureInfo.CurrentCulture, text.Value, arguments),
                    text.ResourceNotFound
                );
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            resource.GetAllStrings(includeParentCultures);
    }
}

return function(word) return word end
